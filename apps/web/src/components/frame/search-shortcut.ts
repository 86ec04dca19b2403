import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Ctrl+K (or ⌘K) goes to the search, from wherever one is. */
export function useSearchShortcut(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      void navigate({ to: '/zoeken', search: {} });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate]);
}
