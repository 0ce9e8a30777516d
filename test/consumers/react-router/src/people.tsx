import { unwrapApi } from 'react-api-error'
import { data, type LoaderFunctionArgs, redirect } from 'react-router'
import { callService } from './service'

/** Fails as the address says, until the page has a cookie. */
export async function listPeople({ request }: LoaderFunctionArgs) {
  const how = new URL(request.url).searchParams.get('fails')
  const healed = document.cookie.includes('healed')
  const answer = await callService(healed ? 'fine' : 'down')
  if (healed) return null
  if (how === 'failure') await unwrapApi(answer)
  if (how === 'response') throw new Response(answer.body, { status: 500, headers: answer.headers })
  if (how === 'data') throw data(await answer.json(), { status: 500 })
  if (how === 'text') throw data('No such list', { status: 404 })
  if (how === 'redirect') throw redirect('/people')
  return null
}

export function People() {
  return <h1>Your people</h1>
}
