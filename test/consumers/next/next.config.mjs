/** @type {import('next').NextConfig} */
export default { reactCompiler: true, poweredByHeader: false }
