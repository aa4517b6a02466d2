/** The shop's own words. What it does not name is said in the element's words, in Arabic's case in English. */
export const words = {
  en: { camera: { permission: { title: 'Let the shop see you' } } },
  de: { camera: { permission: { title: 'Zeigen Sie sich dem Laden' } } },
  ar: {
    camera: {
      permission: {
        title: 'شغّل الكاميرا',
        text: 'سيطلب المتصفح الإذن. اختر «السماح».',
        light: 'ابحث عن مكان جيد الإضاءة.',
        alone: 'يجب أن تكون وحدك في الصورة.',
        off: 'تُطفأ الكاميرا فور انتهاء الفحص.',
        turnOn: 'تشغيل الكاميرا',
      },
    },
    capture: { leave: 'إلغاء' },
  },
};
