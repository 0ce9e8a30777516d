import { act, screen, waitFor } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { createErrorStore } from '../../../src/index.js'
import { fieldFailure } from '../../fixtures/fieldFailure.js'
import { ServerForm } from './ServerForm.js'

describe("hydration of a form's errors", () => {
  it.each(['summary', 'banner'] as const)(
    "a form's errors hydrate in the %s without a mismatch, and then mark their control",
    async (place) => {
      const make = () => {
        const store = createErrorStore({ now: () => 0 })
        store.report(fieldFailure('PersonId', 'PersonName'), { scope: 'form' })
        return store
      }
      const host = document.body.appendChild(document.createElement('div'))
      host.innerHTML = renderToString(<ServerForm store={make()} place={place} />)
      const onRecoverableError = vi.fn()
      const root = await act(async () =>
        hydrateRoot(host, <ServerForm store={make()} place={place} />, { onRecoverableError }),
      )
      await waitFor(() => expect(screen.getByLabelText('id')).toBeInvalid())
      expect(onRecoverableError).not.toHaveBeenCalled()
      act(() => root.unmount())
      host.remove()
    },
  )
})
