/** The service's messages for developers, by code. The app must not show them. */
export const serviceMessages: Readonly<Record<string, string>> = {
  MissingParameter: 'The request is missing a required parameter `{parameter}`.',
  InternalError: 'An internal error has occurred. Retry your request, node 10.21.7.4.',
  InvalidAction: 'The action requested is invalid.',
  RequestLimitExceeded:
    'The number of requests per second equals to `7` in a second, which exceeds the frequency limit `5`.',
  'FailedOperation.ImageDecodeFailed': 'Image decoding failed.',
  'FailedOperation.ImageSizeExceed': 'Size of the Base64-encoded image cannot exceed 5 MB.',
  'InvalidParameterValue.GroupFaceNumExceed':
    'The number of faces in the group exceeds the limit. One group can contain up to one million faces.',
  'InvalidParameterValue.GroupIdAlreadyExist': 'The group ID already exists. It must be unique.',
  'InvalidParameterValue.GroupIdIllegal':
    'The group ID contains invalid characters. It can contain only letters, digits, and -%@#&_.',
  'InvalidParameterValue.GroupIdNotExist': 'The group ID does not exist.',
  'InvalidParameterValue.GroupIdTooLong': 'The group ID exceeds the length limit.',
  'InvalidParameterValue.GroupNameAlreadyExist':
    'The group name already exists. It must be unique.',
  'InvalidParameterValue.GroupNameIllegal':
    'The group name contains invalid characters. It can contain only Chinese characters, letters, -, _, and digits.',
  'InvalidParameterValue.GroupNameTooLong': 'The group name exceeds the length limit.',
  'InvalidParameterValue.GroupNumExceed':
    'The number of groups exceeds the limit. Up to 20,000 ones can be created.',
  'InvalidParameterValue.ImageEmpty': 'The image is empty.',
  'InvalidParameterValue.NoFaceInGroups': 'There are no faces in the specified group.',
  'InvalidParameterValue.NoFaceInPhoto': 'There are no faces in the image.',
  'InvalidParameterValue.PersonIdAlreadyExist':
    'The person ID already exists. The person ID must be unique.',
  'InvalidParameterValue.PersonIdIllegal':
    'The person ID contains invalid characters. It can contain only letters, digits, and -%@#&_.',
  'InvalidParameterValue.PersonIdTooLong': 'The person ID exceeds the length limit.',
  'InvalidParameterValue.PersonNameIllegal':
    'The person name contains invalid characters. The person name can contain only Chinese characters, letters, -, _, and digits.',
  'InvalidParameterValue.PersonNameTooLong': 'The person name exceeds the length limit.',
  'ResourceUnavailable.InArrears': 'The account is in arrears, appid 1300000001.',
}
