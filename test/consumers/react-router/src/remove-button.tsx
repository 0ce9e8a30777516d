import { parseApiError, unwrapApi, useApiError } from 'react-api-error'
import { type ActionFunctionArgs, redirect, useFetcher } from 'react-router'
import { callService } from './service'

export async function removePerson({ request }: ActionFunctionArgs) {
  const id = `${(await request.formData()).get('PersonId')}`
  if (id === 'moved') throw redirect('/people')
  try {
    await unwrapApi(callService(id))
  } catch (thrown) {
    return parseApiError(thrown)
  }
  return { removed: true }
}

export function RemoveButton() {
  const fetcher = useFetcher<typeof removePerson>()
  const remove = (id: string) =>
    fetcher.submit({ PersonId: id }, { method: 'post', action: '/remove' })
  useApiError(fetcher.data, {
    async retry() {
      await remove('fine')
      throw new DOMException('', 'AbortError')
    },
  })
  return (
    <>
      <button type="button" onClick={() => void remove('owes')}>
        Remove
      </button>
      <button type="button" onClick={() => void remove('down')}>
        Remove all
      </button>
      <button type="button" onClick={() => void remove('moved')}>
        Remove the list
      </button>
      <p role="status">{fetcher.state}</p>
    </>
  )
}
