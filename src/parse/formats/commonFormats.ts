import type { Parser } from '../../model/Parser.js'
import { aws } from './aws.js'
import { cloudXml } from './cloudXml.js'
import { firebase } from './firebase.js'
import { graphQl } from './graphQl.js'
import { jsonApi } from './jsonApi.js'
import { postgrest } from './postgrest.js'
import { problemDetails } from './problemDetails.js'
import { rpc } from './rpc.js'
import { stripe } from './stripe.js'
import { validation } from './validation.js'

/**
 * All formats, for who doesn't know what the servers speak: `parsers={commonFormats}`. The strictest come first. What no
 * single one takes for an error, none of them does.
 */
export const commonFormats: readonly Parser[] = [
  problemDetails,
  stripe,
  aws,
  cloudXml,
  // Before `rpc`, which reads the answer inside a Firebase error.
  firebase,
  rpc,
  graphQl,
  jsonApi,
  postgrest,
  validation,
]
