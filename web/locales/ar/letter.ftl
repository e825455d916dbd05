# كلمات الرسائل والتسجيل الواحد في لوحة التحكم. المفاتيح والمتغيرات نفسها في كل لغة.

## Letters: the list
letter-list-title = نصوص الرسائل
letter-list-lead = ما يصل إلى مدعويكم بلغتهم. إن لم تكتبوا نصًّا خاصًّا بكم وصلهم النص الأصلي.
letter-column-kind = الرسالة
letter-column-texts = النصوص
letter-own = نصكم
letter-standard = النص الأصلي
letter-can-unsubscribe = يمكن لكل واحد إلغاء الاشتراك فيها.

## Letters: their kinds
letter-confirmed = تأكيد المقعد
letter-confirmed-note = فور حجز المقعد، مع التذكرة والموعد مرفقين.
letter-waiting = الإدراج في لائحة الانتظار
letter-waiting-note = فور دخول شخص إلى لائحة الانتظار.
letter-promoted = شغور مقعد
letter-promoted-note = فور انتقال مقعد شاغر إلى الشخص التالي، مع تذكرته.
letter-cancelled = الإلغاء
letter-cancelled-note = فور إلغاء التسجيل.
letter-ticket-again = إعادة إرسال التذكرة
letter-ticket-again-note = عندما يسجل شخص مرة ثانية تُرسل إليه تذكرته من جديد.
letter-received = تسلّم الطلب
letter-received-note = فور وصول طلب تسجيل ينتظر قراركم.
letter-declined = رفض الطلب
letter-declined-note = فور رفضكم طلبًا، مع السبب.
letter-offered = عرض مقعد
letter-offered-note = فور حجز مقعد شاغر للشخص التالي إلى أجل محدد.
letter-offer-lapsed = انقضاء العرض
letter-offer-lapsed-note = عندما ينتقل المقعد المحجوز إلى الشخص التالي.
letter-programme = تغيير البرنامج
letter-programme-note = إلى من اختار جلسة غيّر النشر موعدها أو حذفها.

## Letters: a text
letter-back = كل النصوص
letter-languages = لغة النص
letter-fallback = كل لغة قائمة بذاتها: حيث لا تكتبون شيئًا يصل قراءَها النصُّ الأصلي بتلك اللغة.
letter-subject = الموضوع
letter-title = العنوان
letter-body = النص
letter-body-hint = يفصل سطر فارغ بين فقرتين. تُترك الفقرة التي تذكر معلومة غير معروفة بعد.
letter-unknown = كلمة بين حاضنتين لا وجود لها هنا. راجعوا القائمة أدناه.
letter-unknown-names = { $names }: لا شيء بهذا الاسم يُملأ هنا. راجعوا قائمة الكلمات بين حاضنتين.
letter-preview = معاينة
letter-reset = العودة إلى النص الأصلي
letter-reset-done = عاد النص الأصلي.
letter-places = ما يُملأ لكل قارئ
letter-places-hint = اكتبوا هذه الكلمات بين حاضنتين فيجد كل قارئ ما يعنيه.
letter-place-name = الاسم الكامل
letter-place-given-name = الاسم الشخصي
letter-place-family-name = الاسم العائلي
letter-place-event = موضوع اللقاء
letter-place-organisation = مؤسستكم
letter-place-date = التاريخ أو التواريخ
letter-place-hours = توقيت اليوم الأول
letter-place-doors = ساعة فتح الأبواب
letter-place-place = المكان والعنوان
letter-place-city = المدينة
letter-place-contact = عنوان التواصل معكم
letter-place-ticket-link = رابط التذكرة (في النص فقط)
letter-place-event-link = رابط الصفحة (في النص فقط)
letter-place-code = رمز الشارة
letter-place-position = الرتبة في لائحة الانتظار
letter-place-deadline = أجل حجز المقعد
letter-place-reason = سبب قراركم

## Letters: what somebody gets
letter-shown = ما يصل
letter-for = رسالة إلى
letter-for-nobody = العودة إلى المثال
letter-for-sample = شخص غير حقيقي. ابحثوا عن شخص في اللائحة لرؤية رسالته.
letter-find = الاسم أو العنوان أو الرمز
letter-find-button = بحث
letter-found-nobody = لا أحد يطابق هذا البحث.
letter-frame = الرسالة كما تصل
letter-from = من
letter-to = إلى
letter-files = المرفقات
letter-plain = النص دون تنسيق

## Messages: the list
message-list-title = الرسائل
message-list-lead = كل ما يُرسل إلى مدعويكم، وما آل إليه.
message-search = الاسم أو العنوان أو الرمز
message-state = الحالة
message-state-any = الكل
message-kind-any = الكل
message-column-to = المرسل إليه
message-column-when = متى
message-waiting = في الانتظار
message-retrying = ستُعاد المحاولة
message-sent = أُرسلت
message-bounced = لم تصل
message-skipped = لم تُرسل
message-next-try = { $form ->
    [zero] لم تفشل أي محاولة، التالية: { $moment }
    [one] فشلت محاولة واحدة، التالية: { $moment }
    [two] فشلت محاولتان، التالية: { $moment }
    [few] فشلت { $count } محاولات، التالية: { $moment }
    [many] فشلت { $count } محاولة، التالية: { $moment }
   *[other] فشلت { $count } محاولة، التالية: { $moment }
}
message-refused = لم تصل: العنوان مرفوض
message-given-up = لم تصل بعد عدة محاولات
message-unreadable = لم تصل: تعذرت قراءة الرسالة
message-gone = لم تُرسل: لم يعد لها داعٍ
message-unsubscribed = لم تُرسل: أُلغي الاشتراك
message-stopped = لم تُرسل: أُوقف الإرسال
message-again = إعادة الإرسال
message-again-done = الرسالة في طريقها من جديد.
message-bounced-count = { $form ->
    [zero] وصلت كل الرسائل.
    [one] رسالة واحدة لم تصل.
    [two] رسالتان لم تصلا.
    [few] { $count } رسائل لم تصل.
    [many] { $count } رسالة لم تصل.
   *[other] { $count } رسالة لم تصل.
}
message-bounced-see = عرضها
message-shown = { $form ->
    [zero] لا رسائل معروضة
    [one] رسالة واحدة معروضة
    [two] رسالتان معروضتان
    [few] { $count } رسائل معروضة
    [many] { $count } رسالة معروضة
   *[other] { $count } رسالة معروضة
}
message-none = لا رسائل بعد
message-none-text = تُرسل الأولى مع أول تسجيل.
message-none-found = لا رسالة تطابق هذه المعايير

## One registration
registration-back = كل التسجيلات
registration-who = المعني
registration-email = البريد الإلكتروني
registration-organisation = المؤسسة
registration-profession = المهنة
registration-city = المدينة
registration-language = لغة الرسائل
registration-code = رمز الشارة
registration-messages = الرسائل المرسلة
registration-no-messages = لم يُرسل شيء.
registration-bounced = رسالة لم تصل إلى هذا الشخص. صححوا العنوان أو أعيدوا إرسالها.
registration-address = تصحيح العنوان
registration-address-hint = ما لم يصل يُرسل في الحال إلى العنوان الجديد.
registration-address-save = تصحيح وإعادة إرسال
registration-address-done = صُحح العنوان، وما لم يصل في طريقه من جديد.
