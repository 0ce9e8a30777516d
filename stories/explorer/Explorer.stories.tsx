import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { ErrorExplorer } from './ErrorExplorer.js'
import { usePage } from './usePage.js'

interface ExplorerArgs extends Readonly<Record<string, string>> {
  /** The code, without signs that an address can't hold. */
  readonly code: string
}

const meta: Meta<ExplorerArgs> = {
  title: 'Explorer/Error explorer',
  tags: ['!autodocs'],
  args: { code: 'InvalidParameterValue PersonIdIllegal' },
  parameters: { layout: 'fullscreen', apiErrors: false, controls: { disable: true } },
  render: function Render({ code }, { id }) {
    const { globals, updateArgs, addressOf } = usePage<ExplorerArgs>(id)
    return (
      <ErrorExplorer
        initial={code}
        globals={globals}
        onChoose={(slug) => updateArgs({ code: slug })}
        addressOf={(slug) => addressOf({ code: slug })}
      />
    )
  },
}

export default meta
type Story = StoryObj<ExplorerArgs>

export const Default: Story = { name: 'Error explorer' }

export const FindsACodeByItsWordsInAnotherLanguage: Story = {
  tags: ['!dev'],
  async play({ canvas, userEvent }) {
    const search = canvas.getByRole('searchbox')
    const list = within(canvas.getByRole('list', { name: 'Codes' }))
    await userEvent.type(search, '顔 写真')
    await userEvent.click(
      await list.findByRole('button', { name: /^InvalidParameterValue\.NoFaceInPhoto/ }),
    )
    await expect(canvas.getByRole('heading', { level: 2 })).toHaveTextContent('NoFaceInPhoto')
    await userEvent.clear(search)
    await userEvent.selectOptions(canvas.getByLabelText('Next step'), 'check-billing')
    await waitFor(() => expect(list.getAllByRole('button').length).toBeLessThan(20))
  },
}

export const ShowsAllThreeSurfacesInTheToolbarsLanguage: Story = {
  tags: ['!dev'],
  globals: { locale: 'ja' },
  async play({ canvas }) {
    const japanese = /\p{Script=Hiragana}/u
    for (const name of ['Toast', 'Banner', 'Field']) {
      const surface = canvas.getByRole('region', { name })
      await waitFor(() => expect(surface).toHaveTextContent(japanese))
    }
    await expect(canvas.getByRole('textbox')).toHaveAccessibleDescription(japanese)
  },
}
