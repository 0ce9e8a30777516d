/**
 * Makes the element beside the app that holds the toaster and the kit's live regions. The regions are there, empty,
 * before the first error: one that appears together with its text is often not read out (WCAG 4.1.3, technique ARIA22;
 * radix-ui/primitives#3634).
 */
export function createHost(document: Document): HTMLElement {
  const host = document.createElement('div')
  host.className = 'rae-overlay'
  // Radix's modals hide everything beside them but elements with this attribute; the regions inside have values of
  // their own (radix-ui/primitives#4115).
  host.setAttribute('aria-live', 'off')
  // React Aria's modals make everything else inert but elements with this attribute.
  host.dataset.reactAriaTopLayer = 'true'
  // Not in jsdom: it knows the attribute, hides the element, and can't show it.
  if ('showPopover' in host) host.popover = 'manual'
  // Takes from a popover its role and the platform's looks.
  host.setAttribute('role', 'presentation')
  host.style.cssText =
    'inset:auto;margin:0;border:0;padding:0;background:none;color:inherit;overflow:visible'
  for (const politeness of ['assertive', 'polite']) {
    const region = document.createElement('div')
    region.dataset.raeLive = ''
    region.setAttribute('aria-live', politeness)
    // Invisible without the style sheet too: an app with surfaces of its own may not load it.
    region.style.cssText =
      'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
    host.append(region)
  }
  return host
}
