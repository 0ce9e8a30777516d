import { version } from 'react'

/** The React that this test runs on: 18 in the projects of that name, else 19. */
export const reactMajor = Number.parseInt(version, 10)
