/**
 * The contrast of two colors (WCAG 2.2, "contrast ratio").
 *
 * @param behind The backgrounds, the outermost first: each is painted over the one before, the first over white.
 * @returns From 1 to 21.
 */
export function contrast(color: string, behind: readonly string[]): number {
  const background = luminance(behind)
  const foreground = luminance([...behind, color])
  const [light, dark] = [Math.max(background, foreground), Math.min(background, foreground)]
  return (light + 0.05) / (dark + 0.05)
}

/** The relative luminance of colors that are painted over each other. */
function luminance(colors: readonly string[]): number {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  for (const color of ['#fff', ...colors]) {
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
  }
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
