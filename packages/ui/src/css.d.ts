// Styles are imported for their effect; the bundler puts them in the page.
declare module '*.css';
