import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import { FieldError } from '../../src/index.js'
import { useAppTexts } from './AppTexts.js'
import { type SamplePhoto, samplePhotoFile, samplePhotos } from './samplePhotos.js'

/** Selects a photo from the device or from the samples. */
export function PhotoField({ name }: { readonly name: string }) {
  const { t, locale } = useAppTexts()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const preview = usePreview(file)
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte' }).format(5)

  useEffect(() => {
    const form = input.current?.form
    const onReset = () => setFile(undefined)
    form?.addEventListener('reset', onReset)
    return () => form?.removeEventListener('reset', onReset)
  }, [])

  function onChange(event: ChangeEvent<HTMLInputElement>): void {
    setFile(event.currentTarget.files?.[0])
  }

  async function takeSample(sample: SamplePhoto): Promise<void> {
    const transfer = new DataTransfer()
    transfer.items.add(await samplePhotoFile(sample))
    if (input.current === null) return
    input.current.files = transfer.files
    input.current.dispatchEvent(new Event('change', { bubbles: true }))
  }

  return (
    <div className="fl-field">
      <div className="fl-photo">
        {preview === undefined ? (
          <span className="fl-preview" aria-hidden="true" />
        ) : (
          <img className="fl-preview" src={preview} alt="" />
        )}
        <div className="fl-photo-side">
          <label htmlFor={id}>{t('photo')}</label>
          <input
            ref={input}
            id={id}
            name={name}
            type="file"
            accept="image/jpeg,image/png,image/bmp"
            aria-describedby={`${id}-hint`}
            onChange={onChange}
          />
          <span className="fl-choose" aria-hidden="true">
            {t('choosePhoto')}
          </span>
        </div>
      </div>
      <FieldError name={name} />
      <p id={`${id}-hint`} className="fl-hint">
        {t('photoHint', { size })}
      </p>
      <fieldset className="fl-samples">
        <legend>{t('samples')}</legend>
        {samplePhotos.map((sample) => (
          <button key={sample.id} type="button" onClick={() => void takeSample(sample)}>
            <img src={sample.picture} alt={t(sample.text)} />
          </button>
        ))}
      </fieldset>
    </div>
  )
}

/** Makes an object URL for a file while its picture is shown. */
function usePreview(file: File | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (file === undefined) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
      setUrl(undefined)
    }
  }, [file])
  return url
}
