import type { Candidate, Group, Person } from './faceApi.js'
import { serviceMessages } from './serviceMessages.js'

/** The state of the service. */
export type Condition =
  | 'working'
  | 'slow'
  | 'busy'
  | 'arrears'
  | 'failing'
  | 'unreachable'
  | 'offline'

/** The initial data and behavior of the service. */
export interface FaceWorld {
  readonly condition?: Condition
  /** The number of further groups of the account that are not listed. */
  readonly otherGroups?: number
  /** The number of further faces of a group that are not listed. */
  readonly otherFaces?: Readonly<Record<string, number>>
  /** By action: the codes of the next calls, which fail one after the other. Later calls succeed. */
  readonly interruptions?: Readonly<Record<string, readonly string[]>>
  /** Calls wait until `release`. */
  readonly held?: boolean
}

export interface FaceService {
  /** Resets all data. */
  readonly start: (world?: FaceWorld) => void
  readonly setCondition: (condition: Condition) => void
  readonly condition: () => Condition
  /** Makes the next call that a person starts fail with a code; `''` for no failure. */
  readonly failNext: (code: string) => void
  /** Answers the waiting calls. */
  readonly release: () => void
  readonly released: () => Promise<void>
  /** Returns an action's answer. */
  readonly answer: (action: string, params: Params) => object
  /** All `Message` texts of the answers so far. */
  readonly messagesSent: () => readonly string[]
  readonly calls: () => readonly string[]
}

type Params = Readonly<Record<string, unknown>>

const MAX_GROUPS = 20_000
const MAX_FACES = 1_000_000
const MAX_IMAGE_BYTES = 5 * 1024 * 1024
const ID = /^[\w%@#&-]+$/
const NAME = /^[\p{Script=Han}\p{L}\d_-]+$/u

/** The exception for a failed call, with the vendor's code. */
class Refusal extends Error {
  readonly code: string
  readonly parameter: string

  constructor(code: string, parameter = '') {
    super(code)
    this.code = code
    this.parameter = parameter
  }
}

/**
 * Makes a face library service that holds groups, people and faces in memory. It has the rules and
 * the codes of the real one, and checks requests against its data.
 */
export function createFaceService(): FaceService {
  let world: FaceWorld = {}
  let condition: Condition = 'working'
  let next = ''
  let groups: Group[] = []
  let people: Person[] = []
  let queues = new Map<string, string[]>()
  let sent: string[] = []
  let calls: string[] = []
  let gate = openGate()

  const actions: Readonly<Record<string, (params: Params) => object>> = {
    GetGroupList: () => ({ GroupInfos: groups, People: people, GroupNum: groups.length }),
    CreateGroup(params) {
      const group = { GroupId: id(params, 'GroupId'), GroupName: name(params, 'GroupName') }
      if (groups.some(({ GroupId }) => GroupId === group.GroupId)) {
        throw new Refusal('InvalidParameterValue.GroupIdAlreadyExist')
      }
      if (groups.some(({ GroupName }) => GroupName === group.GroupName)) {
        throw new Refusal('InvalidParameterValue.GroupNameAlreadyExist')
      }
      if (groups.length + (world.otherGroups ?? 0) >= MAX_GROUPS) {
        throw new Refusal('InvalidParameterValue.GroupNumExceed')
      }
      groups = [...groups, group]
      return { FaceModelVersion: '3.0' }
    },
    CreatePerson(params) {
      const group = groups.find(({ GroupId }) => GroupId === params.GroupId)
      if (group === undefined) throw new Refusal('InvalidParameterValue.GroupIdNotExist')
      const PersonId = id(params, 'PersonId')
      const PersonName = name(params, 'PersonName')
      if (people.some((person) => person.PersonId === PersonId)) {
        throw new Refusal('InvalidParameterValue.PersonIdAlreadyExist')
      }
      const Face = faceIn(params.Image)
      const own = people.filter(({ GroupId }) => GroupId === group.GroupId)
      if (own.length + (world.otherFaces?.[group.GroupId] ?? 0) >= MAX_FACES) {
        throw new Refusal('InvalidParameterValue.GroupFaceNumExceed')
      }
      people = [...people, { PersonId, PersonName, GroupId: group.GroupId, Face }]
      return { FaceId: String(people.length), SimilarPersonId: '' }
    },
    SearchPersons(params) {
      const within = params.GroupIds as readonly string[]
      const face = faceIn(params.Image)
      const searched = people.filter(({ GroupId }) => within.includes(GroupId))
      if (searched.length === 0) throw new Refusal('InvalidParameterValue.NoFaceInGroups')
      const Candidates: Candidate[] = searched
        .filter(({ Face }) => Face === face)
        .map(({ PersonId, PersonName }) => ({ PersonId, PersonName, Score: 98.6 }))
      return { Results: [{ Candidates, RetCode: 0 }], PersonNum: searched.length }
    },
  }

  function refuseByState(action: string): void {
    const code = queues.get(action)?.shift() ?? (action === 'GetGroupList' ? undefined : failing())
    if (code !== undefined) throw new Refusal(code)
  }

  function failing(): string | undefined {
    const code = next
    next = ''
    return code || stateCode()
  }

  function stateCode(): string | undefined {
    if (condition === 'busy') return 'RequestLimitExceeded'
    if (condition === 'arrears') return 'ResourceUnavailable.InArrears'
    return condition === 'failing' ? 'InternalError' : undefined
  }

  function answer(action: string, params: Params): object {
    calls.push(action)
    const RequestId = crypto.randomUUID()
    try {
      refuseByState(action)
      const handler = actions[action]
      if (handler === undefined) throw new Refusal('InvalidAction')
      return { Response: { ...handler(params), RequestId } }
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      const Message = (serviceMessages[refusal.code] ?? 'Internal error.').replace(
        '{parameter}',
        refusal.parameter,
      )
      sent.push(Message)
      return { Response: { Error: { Code: refusal.code, Message }, RequestId } }
    }
  }

  function failNext(code: string): void {
    next = code
  }

  function start(begin: FaceWorld = {}): void {
    world = begin
    condition = world.condition ?? 'working'
    failNext('')
    queues = new Map(
      Object.entries(world.interruptions ?? {}).map(([action, codes]) => [action, [...codes]]),
    )
    groups = [
      { GroupId: 'staff', GroupName: 'Staff' },
      { GroupId: 'visitors', GroupName: 'Visitors' },
      { GroupId: 'night-shift', GroupName: 'Night_shift' },
    ]
    people = [
      { PersonId: 'e-1041', PersonName: 'Ada', GroupId: 'staff', Face: 'ada' },
      { PersonId: 'e-1077', PersonName: 'Lin', GroupId: 'staff', Face: 'lin' },
      { PersonId: 'v-2210', PersonName: 'Omar', GroupId: 'visitors', Face: 'omar' },
    ]
    sent = []
    calls = []
    gate.open()
    gate = openGate()
    if (world.held !== true) gate.open()
  }

  start()
  return {
    start,
    setCondition(next) {
      condition = next
    },
    failNext,
    condition: () => condition,
    release: () => gate.open(),
    released: () => gate.opened,
    answer,
    messagesSent: () => sent,
    calls: () => calls,
  }
}

function id(params: Params, parameter: string): string {
  const value = required(params, parameter)
  if (!ID.test(value)) throw new Refusal(`InvalidParameterValue.${parameter}Illegal`)
  if (value.length > 64) throw new Refusal(`InvalidParameterValue.${parameter}TooLong`)
  return value
}

function name(params: Params, parameter: string): string {
  const value = required(params, parameter)
  if (!NAME.test(value)) throw new Refusal(`InvalidParameterValue.${parameter}Illegal`)
  if (value.length > 60) throw new Refusal(`InvalidParameterValue.${parameter}TooLong`)
  return value
}

function required(params: Params, parameter: string): string {
  const value = String(params[parameter] ?? '').trim()
  if (value === '') throw new Refusal('MissingParameter', parameter)
  return value
}

const SIGNATURES = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'BM']

/** Names the face in a picture: the name in a sample, or one derived from the picture. */
function faceIn(image: unknown): string {
  if (typeof image !== 'string' || image === '') {
    throw new Refusal('InvalidParameterValue.ImageEmpty')
  }
  if (image.length * 0.75 > MAX_IMAGE_BYTES) throw new Refusal('FailedOperation.ImageSizeExceed')
  const bytes = atob(image)
  if (!SIGNATURES.some((signature) => bytes.startsWith(signature))) {
    throw new Refusal('FailedOperation.ImageDecodeFailed')
  }
  const face = /face=(\w+);$/.exec(bytes)?.[1] ?? `picture-${bytes.length}`
  if (face === 'none') throw new Refusal('InvalidParameterValue.NoFaceInPhoto')
  return face
}

function openGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
