import type { ReactRenderer } from '@storybook/react-vite'
import { useEffect } from 'react'
import type { ComponentAnnotations } from 'storybook/internal/types'
import type { Condition, FaceWorld } from './createFaceService.js'
import { FaceLibrary } from './FaceLibrary.js'
import { faceService, handlers } from './handlers.js'

export interface AppArgs {
  /** The state of the simulated service. */
  readonly service: Condition
}

/** The common parts of all stories of the app. Each story resets the service, with its own `world`. */
export const appStory = {
  args: { service: 'working' },
  argTypes: {
    service: {
      control: 'select',
      options: ['working', 'slow', 'busy', 'arrears', 'failing', 'unreachable', 'offline'],
      description: 'The state of the simulated service.',
    },
  },
  parameters: {
    layout: 'fullscreen',
    apiErrors: false,
    msw: { handlers },
  },
  beforeEach({ args, parameters }) {
    const world = (parameters.world ?? {}) as FaceWorld
    faceService.start({ condition: args.service, ...world })
  },
  render: ({ service }, { globals }) => (
    <Conditioned service={service} locale={String(globals.locale)} />
  ),
} satisfies ComponentAnnotations<ReactRenderer, AppArgs>

function Conditioned({ service, locale }: AppArgs & { readonly locale: string }) {
  useEffect(() => faceService.setCondition(service), [service])
  return <FaceLibrary locale={locale} />
}
