import { createLazyRoute } from '@tanstack/react-router';
import { RegisterPage } from './register/register-page.tsx';
import './risks.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/risicos')({ component: RegisterPage });
