/**
 * Codes of the vendor's other products by family: a random sample of about a twentieth of the codes in
 * its SDKs, to test the rules on.
 */
export const vendorCodes: readonly string[] = Object.entries({
  AddressQuotaLimitExceeded: 'DailyAllocate',
  AuthFailure: 'SubAccountDenied',
  Authority: 'ErrCodeAuthorityRegistered',
  Cam: 'InvalidAuth',
  Cpt: 'InvalidCPTJson',
  Credential: 'GenerateRangeProof',
  DataBase: 'FailedOperation',
  Did: 'PermissionDenied',
  DidFailedOperation: 'DidStatusInvalid',
  DidSdk: 'UnknownError',
  FailedOperation: `
    TsfAsExpandCountAndLimitError SeePrePaidSubscriptionConflicts QuotaUSGLimit BadYamlFormat
    NoStoreLabel InvalidRegion CreateOrder TemplateNumberLimit BiddingGetPriceDoing
    SdkNoPackage ClsServiceUnregistered AgeNotAchieveNormalLegal ProxySecurityPolicyOperating
    QuitShareUintError SummaryDataNotReady ServerBusy ShareUnitNotExist
    ROGroupMasterInstanceNotRight AnotherProcessRunning ErrorGetDBDataError ClusterState
    OrganizationMemberExist FormatError Domain.UnExist RouterRule DruidQueryFailed TagQpsLimit
    MemberIsDelegatePayerNotAllowDelete CreateInstanceLimited InputAlreadyExist
    ModelDoesNotSupportModality GetTmpCredFailed DocParsingNotDelete SilentEyeLiveFail
    NetworkNumLimitError ExternalService ProxyStatusNotInRuning ModifyResourcesAttributeFailed
    GetClsIndex MobileNotVerified DataSystemError CaGenkey MoreStrategyNotAllowed
    LayoutAlreadyExist ImageValidateIsUsed DisasterRecoverGroupNotFound
    ImageResolutionTooSmall CKafkaGetRouteIDFailedError ResolveDomainFailed
    CreateMonitorFailed CertificateNotDeployInstance StaffAlreadyVerify NoBackupInput
    NoRoleAuth
  `,
  HttpInvoker: 'NewQuestError',
  InternalError: `
    KubernetesApiCreateSecretError DbException RequestError ReadDatabaseFailed
    FailToDecodeVoice EKSError GetWatermarkError DBOperateError DecodeError
    ShardNoStartWithOne IotDbError BackendTimeOut SystemError NoDocInList
  `,
  InvalidAccount: 'InsufficientBalance',
  InvalidAccountId: 'NotFound',
  InvalidAccountIs: 'YourSelf',
  InvalidAddressId: 'Blocked',
  InvalidAddressIdState: 'InArrears',
  InvalidAddressIdStatus: 'NotPermit',
  InvalidAutoSnapshotPolicyId: 'NotFound',
  InvalidClientToken: 'TooLong',
  InvalidDisk: 'NotSupportSnapshot',
  InvalidDiskId: 'NotFound',
  InvalidFilterValue: 'LimitExceeded',
  InvalidHost: 'NotSupported',
  InvalidHostId: 'Malformed',
  InvalidImageId: 'IncorrectState',
  InvalidImageName: 'Duplicate',
  InvalidImageOsType: 'Unsupported',
  InvalidImageOsVersion: 'Unsupported',
  InvalidInstance: 'NotSupported',
  InvalidInstanceId: 'NotFound',
  InvalidInstanceName: 'TooLong',
  InvalidInstanceType: 'Malformed',
  InvalidKeyPair: 'LimitExceeded',
  InvalidKeyPairId: 'Malformed',
  InvalidKeyPairName: 'Duplicate',
  InvalidNetworkInterfaceId: 'NotFound',
  InvalidParameter: `
    BrowserNull CvmParameters MultiplyLayerNotSupportSmartRouting RestartServiceUnsupported
    ErrTextContentLen InvalidTaskCount GroupTeacherNotMember DownloadUrlHasExpired
    LLMInternalError MaxResultOnlySupportHundred TenantNotFound TaskTemplateIdMalformed
    ExceededQuantityLimit NotSupportReadOnlyMasterInstance Conflict RotateTheAngle
    InputNumLimitExceeded ImageDataTooSmall OperatorId ComponentType
    ServiceLinkedRoleCantUsePermissionBoundary InvalidAuthenticationTypeTimeParam
    GooseFsRequired LaneRuleNameNotEmpty InvalidOriginGroupType InvalidTasksFilterLength
    TranscodeParameter InvalidLogFormatRecordDelimiter Volume
    CdnKeyRulesInvalidQueryStringValue IotProductEmptyDataTemplate MissingAction DisableRecord
    LaneInfoNameNotEmpty PublishCdnUrls IotProductInvalidDataProtocol BusinessLicense
    SupportTLSConfFailed
  `,
  InvalidParameterValue: `
    RDMAConfigIllegal CosRegionError TemplateSpecEmpty IllegalOrderBy CheckAppIdFailed
    EgressConflict BandwidthPackageNotFound RefTextOOV RegionNotFound LaneRuleIdInvalid
    ActionNil InvalidContentType SelectKeyFromBinaryPayload InvalidImageError
    DedicatedResourcePackIdsNotFound ElasticSearchTargetParams CoverUrl LocalDiskSizeRange
    LaneRuleTagNameTooLong HostNameWithSuffixTooLong NoPermission CompanyExist SubnetConflict
    CloudComponentAlreadyExist WhiteningIllegal ContainergroupGroupnameLegnth FailDecodeError
    CfsLocalMountDir PageSizeExceedLimit InvalidFileType OffsetTooLarge AppDescriptionTooLong
    BakTimeNotEnough AIMarketOutputConfigEmpty Codec InvalidPlaintext BalanceNotEnough
    VportRangeError HpaThresholdInvalid CosFsBucketMountDir DuplicatedFirewallTemplateRule
    IllegalInstanceName InvalidLifecycleHookId InvalidSecurityGroupID VpcIdNotNeededForFlowLog
    PersonExDescriptionsNameTooLong ListenerPortNotEqual CosStorageClass
  `,
  InvalidPrivateIpAddress: 'AlreadyBindEip',
  InvalidProjectId: 'NotFound',
  InvalidPublicKey: 'Duplicate',
  InvalidRegion: 'NotFound',
  InvalidRouteId: 'NotFound',
  InvalidRouteTableId: 'Malformed',
  InvalidSecurityGroupID: 'NotFound',
  InvalidSecurityGroupId: 'NotFound',
  InvalidSgId: 'Malformed',
  InvalidSnapshot: 'NotSupported',
  InvalidSnapshotId: 'NotFound',
  InvalidVpcId: 'NotFound',
  InvalidVpnGatewayId: 'Malformed',
  InvalidZone: 'MismatchRegion',
  LimitExceeded: `
    MaximumTask MidasLargeFile ScheduledActionLimitExceeded VpcLimitExceeded
    OutOfQuotaMaxCount ProvisionTriggerInterval TagResourceQuota FilterValueExceeded
    TooMuchHotWords MachineGroup
  `,
  MissingParameter: 'UserId Text SliceStorageParams MissingNetworkInterfaceParameter',
  MutexOperation: 'TaskRunning',
  OperationDenied: `
    AuditPolicyOverQuotaError NotInWhiteList ActionPermissionDeny
    UserResourceTaskConflictError AccessDenied ServiceOperationInProgress
    ServerlessClusterStatusDenied AgentSubordinateDenied
  `,
  RegionAbilityLimit: 'UnsupportedToImportImage',
  RegionError: 'ResourceUnreachable',
  RequestLimitExceeded: 'DeviceDownloadTask',
  ResourceInUse: `
    InstanceBeenLocked ResourceExistAlready ResourceConnectorDuplicateName
  `,
  ResourceInsufficient: 'TagLimitExceeded',
  ResourceNotFound: `
    FlowApprovers ServerNameNotExistInLicenseError LogConfigNotFound
    KubernetesResourceNotFound CfsStatusError MidasExternalOrder LifecycleHookNotFound Ca
    DiskBackupIdNotFound AccountFactoryBaselineNotExist ConfigNotExist ErrDowdownParamsError
  `,
  ResourceUnavailable: `
    DownloadSealError InvoiceAmountLack WeSeeServiceIsolated LbVpcInconsistent
  `,
  ResourcesSoldOut: 'UnauthorizedRevokePolicy',
  UnauthorizedOperation: `
    AutoScalingRoleUnauthorized CdnHostExistsInInternal LicenseUnauthorized
    UnopenedLiveService
  `,
  UnsupportedOperation: `
    DeletePrivateZoneRecord RouteTableCanNotDelete SharedImageExportUnsupported Region
    SnapshotAttached InternalUserProperty AssociatedVpcOfCcnHadNatRoute
    DiskBackupLatestOperationUnfinished PeriodNotSupported ProductDupKeyExist
    InvalidStatusNotifyCcn NotSupportDeleteDefaultRouteTable DomainGroup
    FieldOnlyForExternalStorage AccountRealName Trigger UploadTypeError
  `,
}).flatMap(([family, codes]) =>
  codes
    .trim()
    .split(/\s+/)
    .map((code) => `${family}.${code}`),
)
