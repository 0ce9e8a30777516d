'use client'

export {
  type LibraryFieldError,
  type LibraryFields,
  type LibraryFieldsOptions,
  useLibraryFields,
} from './react/useLibraryFields.js'
