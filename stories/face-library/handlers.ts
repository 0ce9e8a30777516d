import { delay, HttpResponse, http } from 'msw'
import { createFaceService } from './createFaceService.js'

/** The service of the app's stories. Each story resets it. */
export const faceService = createFaceService()

/** The delay of the slow service, in milliseconds. */
const SLOW_MS = 4_000

/** Answers the app's requests like the vendor: failures have HTTP 200 too. */
export const handlers = [
  http.post('/api/iai', async ({ request }) => {
    const action = request.headers.get('X-TC-Action') ?? ''
    const params = (await request.json()) as Record<string, unknown>
    const writes = action !== 'GetGroupList'
    if (writes) await faceService.released()
    if (writes && faceService.condition() === 'slow') await delay(SLOW_MS)
    if (writes && /unreachable|offline/.test(faceService.condition())) return HttpResponse.error()
    const wait = faceService.condition() === 'busy' ? { 'Retry-After': '3' } : {}
    return HttpResponse.json(faceService.answer(action, params), { headers: wait })
  }),
]
