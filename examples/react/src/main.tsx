import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Opening } from './opening';
import './bank.css';

const root = document.querySelector('#root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Opening />
    </StrictMode>,
  );
