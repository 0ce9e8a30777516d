/**
 * Makes the element that stands beside the app, with the kit's live regions: there, and empty, before the first
 * error, since a region that appears together with its text is often not read out (WCAG 4.1.3, technique ARIA22;
 * radix-ui/primitives#3634).
 */
export function createHost(document: Document): HTMLElement {
  const host = document.createElement('div')
  host.className = 'rae-overlay'
  // Modals of Radix hide what is beside them, but for elements with this attribute; the live regions inside
  // have values of their own (radix-ui/primitives#4115).
  host.setAttribute('aria-live', 'off')
  // React Aria leaves what bears this outside of what it makes inert under its own modals.
  host.dataset.reactAriaTopLayer = 'true'
  // Not where it couldn't be shown: jsdom knows the attribute alone, and hides what bears it.
  if ('showPopover' in host) host.popover = 'manual'
  // A popover has no role of its own then, and none of the platform's looks.
  host.setAttribute('role', 'presentation')
  host.style.cssText =
    'inset:auto;margin:0;border:0;padding:0;background:none;color:inherit;overflow:visible'
  for (const politeness of ['assertive', 'polite']) {
    const region = document.createElement('div')
    region.dataset.raeLive = ''
    region.setAttribute('aria-live', politeness)
    // Out of sight without the style sheet too: an app with surfaces of its own may not have it.
    region.style.cssText =
      'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
    host.append(region)
  }
  return host
}
