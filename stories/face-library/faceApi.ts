import { unwrapApi } from '../../src/index.js'

export interface Group {
  readonly GroupId: string
  readonly GroupName: string
}

export interface Person {
  readonly PersonId: string
  readonly PersonName: string
  readonly GroupId: string
  /** The simulated service's name for the face. */
  readonly Face: string
}

export interface Candidate {
  readonly PersonId: string
  readonly PersonName: string
  /** 0 to 100. */
  readonly Score: number
}

/**
 * Calls an action of the service through the app's own backend, which signs the request. The service
 * answers with HTTP 200, for successes and failures.
 *
 * @throws ApiFailure if the call failed.
 */
export function callFaceApi<Answer>(
  action: string,
  params: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Answer> {
  return unwrapApi<Answer>(
    fetch('/api/iai', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-TC-Action': action,
        'X-TC-Version': '2020-03-03',
        'X-TC-Region': 'ap-singapore',
        'X-TC-Timestamp': String(Math.floor(Date.now() / 1000)),
      },
      body: JSON.stringify(params),
      signal,
    }),
  )
}

/** Returns the selected file in Base64, or `''` without a selection. */
export async function photoOf(form: FormData, name: string): Promise<string> {
  const file = form.get(name)
  if (!(file instanceof File) || file.size === 0) return ''
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}
