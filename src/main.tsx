import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import catalogue from 'virtual:catalogue'
import { App } from './ui/App.tsx'
import { LastResort } from './ui/LastResort.tsx'
import './ui/style.css'

const place = document.querySelector('#guide')
if (!place) throw new Error('index.html has no element with the id "guide". Add one.')

createRoot(place).render(
  <StrictMode>
    <LastResort catalogue={catalogue}>
      <App catalogue={catalogue} />
    </LastResort>
  </StrictMode>,
)
