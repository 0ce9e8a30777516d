'use client'

import { type RefObject, useEffect, useState } from 'react'
import { createHost } from '../../dom/createHost.js'
import { listen } from '../../dom/listen.js'
import { openModals } from '../../dom/openModals.js'
import { localeDirection } from '../../words/localeDirection.js'

/**
 * The element beside the app that holds live regions and toaster; null on a server and until the app has mounted.
 * It moves into the native modal dialog that was opened last, or the element in full screen, since nothing else can be
 * reached or heard (emilkowalski/sonner#655), and back. As a popover it stands above that element, which can't clip or
 * transform it, and above popovers: it enters the top layer again when another one does.
 *
 * @param place Set to the element, for code outside of rendering.
 */
export function usePortalHost(
  locale: string,
  place: RefObject<HTMLElement | null>,
): HTMLElement | null {
  const [host, setHost] = useState<HTMLElement | null>(null)

  useEffect(() => {
    const element = createHost(document)
    // The platform doesn't say which modal is topmost: the order in which they opened does.
    let modals: readonly Element[] = []
    const move = (again?: unknown) => {
      const open = openModals(document)
      modals = [...new Set([...modals.filter((modal) => open.includes(modal)), ...open])]
      const home = modals.at(-1) ?? document.body
      const stays = element.parentElement === home
      if (stays && !again) return
      const { activeElement } = document
      const focused = element.contains(activeElement) ? (activeElement as HTMLElement) : null
      if (stays) element.hidePopover?.()
      else home.append(element)
      element.showPopover?.()
      focused?.focus()
    }
    move()
    place.current = element
    setHost(element)
    const observer = new MutationObserver((records) => {
      // Modals of MUI and Fluent UI hide all that is beside them; others make it inert.
      for (const name of HIDING) element.removeAttribute(name)
      // Looking for modals takes a walk through the document. An opened one has changed its attribute; other changes
      // matter only while the host is inside a modal, which may be removed.
      if (
        element.parentElement !== document.body ||
        records.some((one) => one.attributeName === 'open')
      ) {
        move()
      }
    })
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['open', ...HIDING],
    })
    // What enters the top layer last stands above the rest: the host enters it again.
    const stop = listen(
      document,
      ['toggle', 'fullscreenchange'],
      ({ target }) => {
        // Not of hosts: this one and that of another provider would go above each other for ever.
        move(!(target as Element).matches?.('details, .rae-overlay'))
      },
      true,
    )
    return () => {
      stop()
      observer.disconnect()
      element.remove()
      setHost(null)
    }
  }, [place])

  useEffect(() => {
    if (!host) return
    host.lang = locale
    host.dir = localeDirection(locale)
  }, [host, locale])
  return host
}

const HIDING = ['aria-hidden', 'inert']
