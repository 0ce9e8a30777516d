import {
  ErrorActions,
  ErrorBanner,
  ErrorBox,
  ErrorClose,
  ErrorContent,
  ErrorDescription,
  ErrorDetails,
  ErrorTitle,
} from '../../src/index.js'

/** A banner whose boxes are put together of the kit's parts: the next steps come last. */
export function OwnBanner() {
  return (
    <ErrorBanner>
      {(error) => (
        <ErrorBox error={error} className="own-box">
          <ErrorContent error={error}>
            <ErrorTitle error={error} />
            <ErrorDescription error={error} />
            <ErrorDetails error={error} open />
            <ErrorActions error={error} />
          </ErrorContent>
          <ErrorClose error={error} />
        </ErrorBox>
      )}
    </ErrorBanner>
  )
}
