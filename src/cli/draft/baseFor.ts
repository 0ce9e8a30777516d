import { tencentCloud } from '../../catalogs/tencent-cloud/tencentCloud.js'
import type { Catalog } from '../../model/Catalog.js'

/** The catalog that a drafted one extends. */
export function baseFor(): Catalog {
  return tencentCloud
}
