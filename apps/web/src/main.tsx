// Starts the application for members in the page that the gateway sent.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, reading } from './data/use-data.js';
import { Me } from './generated/operations.js';
import { router } from './shell/routes.js';
import './styles/base.css';
import { prepareMyClock } from './time/use-clocks.js';

// Every screen needs it: asked for at once, while the screen itself is on its way.
void queryClient.prefetchQuery(reading(Me, {}));
const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the application.');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
// While those are on their way and the frame is painted.
setTimeout(prepareMyClock);
