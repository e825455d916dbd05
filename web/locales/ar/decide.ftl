# Deciding on requests. Same keys and variables in every language.

decide-queue = الطلبات
decide-title = القرار
decide-hint = أشّروا على الطلبات ثم قرروا. يتبع المرافقون من يدعوهم.
decide-column = الاختيار
decide-choose = التأشير على
decide-with-lead = يُقرَّر بشأنه مع من يرافقه
decide-tick-page = { $form ->
    [0] لا طلب في هذه الصفحة
    [one] التأشير على الطلب الوحيد في هذه الصفحة
    [two] التأشير على الطلبين في هذه الصفحة
    [few] التأشير على { $count } طلبات في هذه الصفحة
    [many] التأشير على { $count } طلبًا في هذه الصفحة
   *[other] التأشير على { $count } طلب في هذه الصفحة
}
decide-tick-none = إلغاء التأشير كله
decide-reason = السبب أو كلمة مرافقة
decide-reason-hint = { $max } حرف على الأكثر. يظهر كما هو في الرسالة المرسلة.
decide-reason-given = السبب المرفق بالجواب
decide-reason-none = بلا سبب.
decide-approve = قبول
decide-decline = رفض…
decide-decline-title = { $form ->
    [one] رفض طلب واحد؟
    [two] رفض طلبين؟
    [few] رفض { $count } طلبات؟
    [many] رفض { $count } طلبًا؟
   *[other] رفض { $count } طلب؟
}
decide-decline-lead = يصل الجواب فورًا إلى هؤلاء الأشخاص بالبريد الإلكتروني، ولا يمكن التراجع عنه.
decide-decline-button = { $form ->
    [one] رفض طلب واحد
    [two] رفض طلبين
    [few] رفض { $count } طلبات
    [many] رفض { $count } طلبًا
   *[other] رفض { $count } طلب
}
decide-follows = مع
decide-none = أشّروا على طلب واحد على الأقل.
decide-approved = { $form ->
    [0] لم يُقبل أي طلب.
    [one] قُبل طلب واحد.
    [two] قُبل طلبان.
    [few] قُبلت { $count } طلبات.
    [many] قُبل { $count } طلبًا.
   *[other] قُبل { $count } طلب.
}
decide-declined = { $form ->
    [0] لم يُرفض أي طلب.
    [one] رُفض طلب واحد.
    [two] رُفض طلبان.
    [few] رُفضت { $count } طلبات.
    [many] رُفض { $count } طلبًا.
   *[other] رُفض { $count } طلب.
}
decide-waiting = { $form ->
    [one] لعدم توفر مقعد، أُدرج طلب واحد في لائحة الانتظار.
    [two] لعدم توفر المقاعد، أُدرج طلبان في لائحة الانتظار.
    [few] لعدم توفر المقاعد، أُدرجت { $count } طلبات في لائحة الانتظار.
    [many] لعدم توفر المقاعد، أُدرج { $count } طلبًا في لائحة الانتظار.
   *[other] لعدم توفر المقاعد، أُدرج { $count } طلب في لائحة الانتظار.
}
decide-skipped = { $form ->
    [one] طلب واحد لم يعد ينتظر قرارًا، فبقي على حاله.
    [two] طلبان لم يعودا ينتظران قرارًا، فبقيا على حالهما.
    [few] { $count } طلبات لم تعد تنتظر قرارًا، فبقيت على حالها.
    [many] { $count } طلبًا لم تعد تنتظر قرارًا، فبقيت على حالها.
   *[other] { $count } طلب لم تعد تنتظر قرارًا، فبقيت على حالها.
}
decide-overview = { $form ->
    [one] طلب واحد ينتظر قرارًا.
    [two] طلبان ينتظران قرارًا.
    [few] { $count } طلبات تنتظر قرارًا.
    [many] { $count } طلبًا تنتظر قرارًا.
   *[other] { $count } طلب تنتظر قرارًا.
}
decide-overview-see = عرض الطلبات

## One registration
decide-position = الرتبة في لائحة الانتظار
decide-until = المقعد محجوز إلى غاية
decide-ended = انتهت في
decide-counted = مرافقون بلا أسماء
decide-party = يحضر مع
decide-leads = صاحب الدعوة
decide-answers = الأجوبة
decide-yes = نعم
decide-no = لا
decide-cancel-ask = إلغاء التسجيل…
decide-cancel = إلغاء التسجيل
decide-cancel-title = إلغاء تسجيل { $name }؟
decide-cancel-lead = يصل إشعار إلى { $name } بالبريد الإلكتروني. ويؤول المقعد إلى الشخص الموالي.
decide-cancel-party = يُلغى معه أيضًا
decide-cancelled = أُلغي التسجيل.
badge-replace-ask = استبدال الشارة…
badge-replace = استبدال الشارة
badge-replace-title = هل تستبدلون شارة { $name }؟
badge-replace-lead = لشارة ضاعت أو رآها شخص آخر. ستُرفض الشارة { $code } عند كل الأبواب، حتى دون شبكة. يتوصل { $name } بالشارة الجديدة عبر البريد الإلكتروني، ولا يتغير عنوان تذكرته.
badge-replaced = استُبدلت الشارة. القديمة ترفض عند الأبواب.
decide-over = كان هذا التسجيل قد انتهى من قبل.
decide-inside = لا يمكن إلغاء تسجيل شخص دخل. ألغوا دخوله عند الباب أولًا.
