#!/usr/bin/env node
import { buffer } from 'node:stream/consumers'
import pc from 'picocolors'
import { runCli } from './runCli.js'

const { stdin, stdout, stderr } = process

// A reader such as `head` that has enough is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  input: () => buffer(stdin),
  colors: pc.createColors(pc.isColorSupported && Boolean(stdout.isTTY) && Boolean(stderr.isTTY)),
  live: Boolean(stderr.isTTY),
})
