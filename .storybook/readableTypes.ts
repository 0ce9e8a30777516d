import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** Shows a type as it is written, where Storybook would say "union", and takes the default from the docblock. */
export const readableTypes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { type, description = '', table } = argType
      const raw = typeof type === 'object' && 'raw' in type ? type.raw : undefined
      const standard = /\bDefault:? `([^`]+)`/.exec(description)?.[1]
      return [
        name,
        {
          ...argType,
          table: {
            ...table,
            ...(raw && { type: { summary: raw.replace(/ \| undefined$|\breadonly /g, '') } }),
            ...(standard && { defaultValue: { summary: standard } }),
          },
        },
      ]
    }),
  )
