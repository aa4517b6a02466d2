import type { Provider } from '@angular/core';
import { provideEchartsCore } from 'ngx-echarts';

/** What a page with charts provides in its routes. The drawing library is loaded when the first chart is on screen. */
export function provideCharts(): Provider {
  return provideEchartsCore({ echarts: () => import('./echarts') });
}
