# كلمات الرسائل والتسجيل الواحد في لوحة التنظيم. المفاتيح والمتغيرات نفسها في كل لغة.

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
letter-badge-replaced = استبدال الشارة
letter-badge-replaced-note = فور استبدال شارة ضائعة، منكم أو من صاحبها، ومعها الشارة الجديدة.
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
letter-unknown = كلمة بين حاضنتين لا وجود لها هنا. راجعوا اللائحة أدناه.
letter-unknown-names = { $names }: لا شيء بهذا الاسم يُملأ هنا. راجعوا لائحة الكلمات بين حاضنتين.
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
registration-unreached = رسالة لم تصل
registration-address = تصحيح العنوان
registration-address-hint = ما لم يصل يُرسل في الحال إلى العنوان الجديد.
registration-address-save = تصحيح وإعادة إرسال
registration-address-done = صُحح العنوان، وما لم يصل في طريقه من جديد.

## Letters: that leave by themselves, or to many
letter-week-before = قبل أسبوع
letter-week-before-note = إلى من لهم مقعد، قبل سبعة أيام.
letter-day-before = عشية اللقاء
letter-day-before-note = إلى من لهم مقعد، في اليوم السابق.
letter-after = بعد اللقاء
letter-after-note = في اليوم التالي، إلى من حضر أو من غاب أو إلى الجميع.
letter-moment = في وقت تختارونه
letter-moment-note = في اليوم والساعة اللذين تحددونهما.
letter-mailing = رسالة إلى عدة أشخاص
letter-mailing-note = إلى كل من تختارونهم في اللائحة.

## Schedule: when a letter leaves by itself
schedule-list-lead = تبقى الرسائل المبرمجة معطّلة ما لم تفعّلوها. تُرسل كل واحدة مرة واحدة لكل تسجيل، إلى المسجلين في ذلك الوقت.
schedule-at-once = في الحال
schedule-column-when = موعد الإرسال
schedule-change = ضبط موعد الإرسال
schedule-title = { $letter }: موعد الإرسال
schedule-text = تغيير النص
schedule-hint = الأوقات بتوقيت مكان اللقاء. إذا تغيّر تاريخ اللقاء المنشور تغيّر معه موعد الإرسال.
schedule-active = إرسال هذه الرسالة
schedule-hour = ساعة الإرسال
schedule-moment = وقت الإرسال
schedule-audience = إلى من
schedule-past = هذا الوقت قد مضى.
schedule-off = معطّلة
schedule-leaves = تُرسل في { $moment }
schedule-would-leave = معطّلة؛ لو فُعّلت لأُرسلت في { $moment }
schedule-left = أُرسلت في { $moment }
schedule-left-stopped = أُرسلت في { $moment } ثم أُوقفت
schedule-missed = لم تُرسل: كان الخادم متوقفًا في تلك الساعة وفات الأوان
audience-confirmed = كل من لهم مقعد
audience-came = من حضروا
audience-absent = من غابوا

## Mailings: letters to many
mailing-list-title = رسائل إلى عدة أشخاص
mailing-list-lead = تُكتب مرة واحدة وتُرسل إلى كل من تعرضهم اللائحة.
mailing-choose = اختيار المرسل إليهم
mailing-write = الكتابة إلى هؤلاء
mailing-none = لا رسائل إلى عدة أشخاص
mailing-none-text = صفّوا لائحة التسجيلات ثم اكتبوا إلى من تعرضهم.
mailing-new = رسالة جديدة إلى عدة أشخاص
mailing-back = كل الرسائل إلى عدة أشخاص
mailing-begin = حفظ ومعاينة
mailing-begun = حُفظت. لم يُرسل شيء بعد: راجعوها ثم أرسلوها.
mailing-languages-hint = الفرنسية ضرورية. من يقرأ لغة بلا نص يصله النص الفرنسي. اللغة كاملة أو فارغة.
mailing-everybody = كل التسجيلات
mailing-found = { $form ->
    [0] لا أحد يطابق هذه المعايير.
    [one] شخص واحد، دون احتساب من ألغى ما لم تطلبوه.
    [two] شخصان، دون احتساب من ألغى ما لم تطلبوه.
    [few] { $count } أشخاص، دون احتساب من ألغى ما لم تطلبوه.
    [many] { $count } شخصًا، دون احتساب من ألغى ما لم تطلبوه.
   *[other] { $count } شخص، دون احتساب من ألغى ما لم تطلبوه.
}
mailing-unsubscribed = { $form ->
    [one] واحد منهم ألغى اشتراكه فلن يصله شيء.
    [two] اثنان منهم ألغيا اشتراكهما فلن يصلهما شيء.
   *[other] { $count } منهم ألغوا اشتراكهم فلن يصلهم شيء.
}
mailing-meanwhile = من يسجل بعد تأكيدكم لا تصله هذه الرسالة.
mailing-send = إرسال…
mailing-send-title = { $form ->
    [one] الإرسال إلى شخص واحد؟
    [two] الإرسال إلى شخصين؟
    [few] الإرسال إلى { $count } أشخاص؟
    [many] الإرسال إلى { $count } شخصًا؟
   *[other] الإرسال إلى { $count } شخص؟
}
mailing-send-lead = تُرسل «{ $subject }» في الحال على دفعات. يمكنكم إيقاف الإرسال، وما أُرسل فقد أُرسل.
mailing-send-to = المرسل إليهم
mailing-send-button = { $form ->
    [one] إرسال إلى شخص واحد
    [two] إرسال إلى شخصين
    [few] إرسال إلى { $count } أشخاص
    [many] إرسال إلى { $count } شخصًا
   *[other] إرسال إلى { $count } شخص
}
mailing-changed = تغيّر عدد المرسل إليهم في هذه الأثناء فلم يُرسل شيء. راجعوا ثم أكدوا من جديد.
mailing-under-way = الإرسال جارٍ.
mailing-progress = سير الإرسال
mailing-refresh = تحديث
mailing-stop = إيقاف الإرسال
mailing-stopped-done = أُوقف الإرسال. ما لم يُرسل لن يُرسل.
mailing-draft = مسودة، لم يُرسل شيء
mailing-sending = قيد الإرسال
mailing-done = أُرسلت إلى الجميع
mailing-stopped = موقوفة
mailing-people = { $form ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
mailing-sent = { $form ->
    [one] رسالة واحدة أُرسلت
   *[other] أُرسلت: { $count }
}
mailing-waiting = في الانتظار: { $count }
mailing-bounced = { $form ->
    [one] رسالة واحدة لم تصل
   *[other] لم تصل: { $count }
}
mailing-skipped = { $form ->
    [one] رسالة واحدة لم تُرسل (إلغاء اشتراك أو إيقاف أو انتفاء السبب)
   *[other] لم تُرسل (إلغاء اشتراك أو إيقاف أو انتفاء السبب): { $count }
}

## Unsubscribe: wanting no more letters than the ticket needs
unsubscribe-title = ألا ترغبون في رسائلنا بعد الآن؟
unsubscribe-done-title = أُلغي اشتراككم
unsubscribe-what = لن تصلكم بعد الآن أخبار هذه المؤسسة ورسائلها، لأي من لقاءاتها.
unsubscribe-still = ما يخص تذكرتكم يستمر في الوصول: التأكيد وشغور مقعد والإلغاء.
unsubscribe-yes = إلغاء الاشتراك
unsubscribe-since = أُلغي الاشتراك منذ { $moment }.
unsubscribe-back = استقبال الرسائل من جديد
