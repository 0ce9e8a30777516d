import type { Preview } from '@storybook/react-vite'
import { initialize, mswLoader } from 'msw-storybook-addon'
import './preview.css'
import { CanvasGlobals } from './CanvasGlobals.js'
import { DocumentGlobals } from './DocumentGlobals.js'
import { globalsOfAddress } from './globalsOfAddress.js'
import { readableTypes } from './readableTypes.js'
import { StoryProvider } from './StoryProvider.js'
import { ThemedDocs } from './ThemedDocs.js'
import { toolbars } from './toolbars.js'

// Stories answer their own requests; one that no handler answers is a mistake in the story.
// What the page loads for itself comes from its own origin by GET.
initialize({
  quiet: true,
  onUnhandledRequest(request, print) {
    const own = new URL(request.url).origin === location.origin
    if (!own || request.method !== 'GET') print.error()
  },
})

/** The toolbars' state in the address of the page around this frame. Another site's page keeps its address to itself. */
function globalsAround(): Readonly<Record<string, string>> {
  try {
    return globalsOfAddress(window.parent.location)
  } catch {
    return {}
  }
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbars,
  argTypesEnhancers: [readableTypes],
  // A story in a frame of a docs page looks like the page around it.
  initialGlobals: {
    locale: 'en',
    theme: 'system',
    dir: 'auto',
    ...globalsAround(),
  },
  loaders: [mswLoader],
  // The first decorator is the innermost.
  decorators: [
    (Story, context) => (
      <StoryProvider
        locale={String(
          (context.viewMode === 'docs' ? context.userGlobals : context.globals).locale,
        )}
        parameters={context.parameters}
      >
        <Story />
      </StoryProvider>
    ),
    (Story, context) =>
      context.viewMode === 'docs' ? (
        <CanvasGlobals globals={context.userGlobals}>
          <Story />
        </CanvasGlobals>
      ) : (
        <DocumentGlobals globals={context.globals}>
          <Story />
        </DocumentGlobals>
      ),
  ],
  parameters: {
    layout: 'padded',
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
      },
    },
    controls: { expanded: true },
    docs: { container: ThemedDocs },
    options: {
      storySort: {
        order: [
          'Start',
          'Explorer',
          ['Error explorer', 'Paste your own', 'All codes'],
          'Components',
          ['When to use which', 'ApiErrorProvider', 'FieldError', 'ErrorBanner', 'ErrorToaster'],
          'Forms',
          ['Libraries'],
          'Guides',
          [
            'Getting started',
            'Forms',
            'Next steps',
            'Your own API in five minutes',
            'Mapping your own codes',
            'Draft a catalog from a page',
            'Options',
          ],
          'Demo app',
        ],
      },
    },
  },
}

export default preview
