'use client'

import { type RefObject, useEffect, useState } from 'react'
import { createHost } from '../../dom/createHost.js'
import { openModals } from '../../dom/openModals.js'
import { localeDirection } from '../../words/localeDirection.js'

/**
 * The element beside the app that holds live regions and toaster; null on a server and until the app has
 * mounted. It moves into the native modal dialog that was opened last, where alone it can be reached and
 * heard (emilkowalski/sonner#655), and back; as a popover it stands above that dialog, whatever clips or
 * transforms it.
 *
 * @param place Where those find it who do not render.
 */
export function usePortalHost(
  locale: string,
  place: RefObject<HTMLElement | null>,
): HTMLElement | null {
  const [host, setHost] = useState<HTMLElement | null>(null)

  useEffect(() => {
    const element = createHost(document)
    // The platform doesn't tell which modal is topmost; the order in which they open does.
    let modals: readonly Element[] = []
    const move = () => {
      const open = openModals(document)
      modals = [...new Set([...modals.filter((modal) => open.includes(modal)), ...open])]
      const home = modals.at(-1) ?? document.body
      if (element.parentElement === home) return
      const { activeElement } = document
      const focused = element.contains(activeElement) ? (activeElement as HTMLElement) : null
      home.append(element)
      element.showPopover?.()
      focused?.focus()
    }
    move()
    place.current = element
    setHost(element)
    const observer = new MutationObserver((records) => {
      // What opens has an attribute more; what else comes and goes matters only to a host inside a modal. To look
      // for modals takes a walk through the document, after each change to it.
      if (element.parentElement !== document.body || records.some((one) => one.attributeName)) {
        move()
      }
    })
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] })
    return () => {
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
