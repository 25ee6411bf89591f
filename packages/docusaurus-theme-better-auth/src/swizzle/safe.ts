import type {SwizzleConfig} from '@docusaurus/types';

export type SwizzleComponents = SwizzleConfig['components'];

export const safe = {actions: {eject: 'safe', wrap: 'safe'}} as const;
