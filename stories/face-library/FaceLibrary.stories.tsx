import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect } from 'react'
import type { Condition } from './createFaceService.js'
import { FaceLibrary } from './FaceLibrary.js'
import { faceService, handlers } from './handlers.js'

interface AppArgs {
  /** How the simulated service is doing. */
  readonly service: Condition
}

const meta = {
  title: 'Face library/App',
  args: { service: 'working' },
  argTypes: {
    service: {
      control: 'select',
      options: ['working', 'slow', 'busy', 'arrears', 'failing', 'unreachable'],
      description: 'How the simulated service is doing.',
    },
  },
  parameters: {
    layout: 'fullscreen',
    apiErrors: false,
    msw: { handlers },
    docs: { story: { inline: false, height: '900px' } },
  },
  beforeEach: ({ args }) => faceService.start({ condition: args.service }),
  render: ({ service }, { globals }) => <Conditioned service={service} locale={globals.locale} />,
} satisfies Meta<AppArgs>

export default meta
type Story = StoryObj<typeof meta>

export const Default: Story = {}

function Conditioned({ service, locale }: AppArgs & { readonly locale: string }) {
  useEffect(() => faceService.setCondition(service), [service])
  return <FaceLibrary locale={locale} />
}
