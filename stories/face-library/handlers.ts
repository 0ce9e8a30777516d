import { delay, HttpResponse, http } from 'msw'
import { createFaceService } from './createFaceService.js'

/** The service behind the app's stories; each story starts it anew. */
export const faceService = createFaceService()

/** How long an answer of the slow service takes, in milliseconds. */
const SLOW_MS = 4_000

/** Answers the app's requests as the vendor does: failures too come with HTTP 200. */
export const handlers = [
  http.post('/api/iai', async ({ request }) => {
    const action = request.headers.get('X-TC-Action') ?? ''
    const params = (await request.json()) as Record<string, unknown>
    const writes = action !== 'GetGroupList'
    if (writes) await faceService.released()
    if (writes && faceService.condition() === 'slow') await delay(SLOW_MS)
    if (writes && faceService.condition() === 'unreachable') return HttpResponse.error()
    const wait = faceService.condition() === 'busy' ? { 'Retry-After': '3' } : {}
    return HttpResponse.json(faceService.answer(action, params), { headers: wait })
  }),
]
