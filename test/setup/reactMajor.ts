import { version } from 'react'

/** The major version of React that this test runs on: 18 in the react-18 projects, else 19. */
export const reactMajor = Number.parseInt(version, 10)
