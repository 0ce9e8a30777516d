import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createErrorStore, defineCatalog, tencentCloud } from '../../../src/index.js'
import { renderToaster } from './renderToaster.js'

const wait = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)))

it("the toaster does nothing that the Content-Security-Policy `style-src 'self'` blocks", async () => {
  const blocked: string[] = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    blocked.push(`${violatedDirective} ${sample}`)
  })
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "style-src 'self'"
  document.head.append(policy)

  const catalog = defineCatalog({
    extends: [tencentCloud],
    codes: {
      'App.Saved': {
        severity: 'info',
        words: { title: 'Kept', description: 'You can go on later.' },
      },
    },
  })
  const { fail, toasts } = await renderToaster({}, null, { catalog, store: createErrorStore() })
  await fail('App.Saved')
  await fail('InternalError', { retry: () => undefined })
  for (const at of [1, 2, 3]) await fail(`InternalError.Number${at}`)
  await userEvent.click(screen.getByRole('button', { name: '2 more messages' }))
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(toasts()).toHaveLength(3))
  await wait(1_200)
  expect(blocked).toEqual([])

  // The policy is in force: it blocks a style attribute.
  document.createElement('p').setAttribute('style', 'color: red')
  await waitFor(() => expect(blocked).toHaveLength(1))
})
