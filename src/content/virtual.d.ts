declare module 'virtual:catalogue' {
  const catalogue: import('./shape.ts').Catalogue
  export default catalogue
}
