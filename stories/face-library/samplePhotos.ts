/** A sample photo for people who have none at hand. */
export interface SamplePhoto {
  readonly id: string
  /** The key of its name among the app's texts. */
  readonly text: 'sampleFirst' | 'sampleSecond' | 'sampleLandscape' | 'sampleLarge'
  /** The picture, as an SVG data URL. */
  readonly picture: string
  /** The minimal size of the file, in bytes. */
  readonly minBytes?: number
}

interface Look {
  readonly wall: string
  readonly shirt: string
  readonly skin: string
  readonly hair: string
}

const looks: Readonly<Record<string, Look>> = {
  ada: { wall: '#dbe7f5', shirt: '#33558b', skin: '#e3b291', hair: '#3a2a22' },
  lin: { wall: '#e6e2f3', shirt: '#5c4a93', skin: '#f0c8a4', hair: '#1d1b1f' },
  omar: { wall: '#dff0e6', shirt: '#2d6b52', skin: '#a9724b', hair: '#231a16' },
  rosa: { wall: '#fbe7d9', shirt: '#a8512f', skin: '#c98f66', hair: '#5b2f1c' },
}

/** Draws a portrait of a person of the samples, or a plain one for another name. */
export function portrait(face: string): string {
  const { wall, shirt, skin, hair } = looks[face] ?? {
    wall: '#e4e7ec',
    shirt: '#5b6472',
    skin: '#d2a480',
    hair: '#39322d',
  }
  return dataUrl(`<rect width="96" height="96" fill="${wall}"/>
    <path d="M12 96c2-22 16-31 36-31s34 9 36 31z" fill="${shirt}"/>
    <rect x="40" y="52" width="16" height="18" rx="8" fill="${skin}"/>
    <ellipse cx="48" cy="40" rx="17" ry="20" fill="${skin}"/>
    <path d="M29 40c-2-20 8-28 20-28s21 8 18 28c-2-10-6-15-9-17-9 4-18 4-23 2-3 3-5 8-6 15z" fill="${hair}"/>`)
}

const landscape = dataUrl(`<rect width="96" height="96" fill="#cfe4f4"/>
  <circle cx="70" cy="26" r="9" fill="#f6d27a"/>
  <path d="M0 66 30 34l20 22 14-14 32 28v26H0z" fill="#7f9fb6"/>
  <path d="M0 78c24-10 44-8 96 4v14H0z" fill="#5f8f6c"/>`)

export const samplePhotos: readonly SamplePhoto[] = [
  { id: 'ada', text: 'sampleFirst', picture: portrait('ada') },
  { id: 'rosa', text: 'sampleSecond', picture: portrait('rosa') },
  { id: 'none', text: 'sampleLandscape', picture: landscape },
  { id: 'omar', text: 'sampleLarge', picture: portrait('omar'), minBytes: 6_000_000 },
]

/**
 * Makes a PNG file of the sample. The content for the simulated service is after the picture's end,
 * where decoders don't read.
 */
export async function samplePhotoFile({ id, picture, minBytes = 0 }: SamplePhoto): Promise<File> {
  const image = new Image()
  image.src = picture
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 384
  canvas.height = 384
  canvas.getContext('2d')?.drawImage(image, 0, 0, 384, 384)
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  const padding = new Uint8Array(minBytes)
  return new File([png ?? '', padding, `face=${id};`], `${id}.png`, { type: 'image/png' })
}

function dataUrl(content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="384" height="384">${content}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
