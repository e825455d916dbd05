# Words of printing badges, in ar. Same keys and variables in every language.

## The page « Badges »
print-title = الشارات
print-lead = اختاروا شارات مَن تُطبع، وبأي ترتيب، وعلى ماذا. يُقال لكم عددها قبل أن يُطبع شيء.
print-whose = طباعة شارات
print-count = العدّ ثم الطباعة…
print-runs = عمليات الطباعة
print-no-runs = لم تُطبع أي شارة بعد.
print-column-whose = الشارات
print-column-by = بطلب من
print-column-when = طُلبت في
print-column-state = الحالة
print-one = شارة واحدة
print-everybody = الجميع
print-badges = { $form ->
    [zero] لا شارات
    [one] شارة واحدة
    [two] شارتان
    [few] { $count } شارات
    [many] { $count } شارة
   *[other] { $count } شارة
}
print-none = ليس لأحد ممن اخترتم شارة، فلا شيء يُطبع. غيّروا المعايير.
print-printer-gone = لم تعد الطابعة «{ $printer }» في متناولكم. لم يُطبع شيء: اختاروا غيرها أو ملفًا.
print-several = بدأت عمليات طباعة عددها { $count }، لكل تصميم عملية، وسيكون لكل منها ملفها.

## Marks and the filter
print-mark = الشارة
print-any = مطبوعة أو لا
print-any-category = كل الفئات
print-any-standing = منتظَر أو دخل
print-unprinted = لم تُطبع بعد
print-printed = سبق طبعها
print-criteria = الشارة: { $mark }
print-marked = { $form ->
    [1] طُبعت الشارة مرة واحدة، في { $moment }
    [2] طُبعت الشارة مرتين، آخرهما في { $moment }
    [few] طُبعت الشارة { $count } مرات، آخرها في { $moment }
   *[other] طُبعت الشارة { $count } مرة، آخرها في { $moment }
}

## Orders
print-by-latin = الاسم بالحروف اللاتينية
print-by-arabic = الاسم بالحروف العربية
print-by-category = الفئة
print-by-precedence = البروتوكول
print-by-table = الطاولة ثم المقعد
print-by-answer = الجواب عن «{ $question }»
print-in-order = الترتيب: { $order }

## Through what
print-to = الطباعة على
print-to-file = ملف PDF
print-to-browser = المتصفح
print-to-printer = الطابعة «{ $printer }»

## Before it begins
print-ask-title = { $form ->
    [zero] لا شارات تُطبع
    [one] طباعة شارة واحدة؟
    [two] طباعة شارتين؟
    [few] طباعة { $count } شارات؟
    [many] طباعة { $count } شارة؟
   *[other] طباعة { $count } شارة؟
}
print-ask-whose = ما سيُطبع
print-ask-button = { $form ->
    [zero] لا شارات تُطبع
    [one] طباعة شارة واحدة
    [two] طباعة شارتين
    [few] طباعة { $count } شارات
    [many] طباعة { $count } شارة
   *[other] طباعة { $count } شارة
}
print-ask-again = { $form ->
    [zero] لا شارات تُطبع
    [one] إعادة طباعة شارة واحدة
    [two] طباعة الشارتين مع ما سبق طبعه
    [few] طباعة { $count } شارات مع ما سبق طبعه
    [many] طباعة { $count } شارة مع ما سبق طبعه
   *[other] طباعة { $count } شارة مع ما سبق طبعه
}
print-reprints = { $form ->
    [zero] لم يسبق طبع أي شارة.
    [one] سبق طبع شارة واحدة منها.
    [two] سبق طبع شارتين منها.
    [few] سبق طبع { $count } شارات منها.
    [many] سبق طبع { $count } شارة منها.
   *[other] سبق طبع { $count } شارة منها.
}
print-only-others = { $form ->
    [zero] لا شيء غيرها
    [one] طباعة الشارة التي لم تُطبع بعد وحدها
    [two] طباعة الشارتين اللتين لم تُطبعا بعد وحدهما
    [few] طباعة الشارات التي لم تُطبع بعد وحدها ({ $count })
    [many] طباعة الشارات التي لم تُطبع بعد وحدها ({ $count })
   *[other] طباعة الشارات التي لم تُطبع بعد وحدها ({ $count })
}
print-changed = تغيّر العدد أو التصميم في هذه الأثناء، ولم يُطبع شيء. راجعوا ثم أكّدوا من جديد.
print-back-to-form = تغيير المعايير
print-of-layout = التصميم «{ $layout }» ({ $medium }): { $badges }، { $paper }
print-languages = { $form ->
    [one] لغة الشارات: { $languages }
   *[other] لغات الشارات: { $languages }
}
print-pages = { $form ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
print-sheets = { $form ->
    [zero] لا أوراق
    [one] ورقة واحدة بوجهين (صفحتان)
    [two] ورقتان بوجهين (أربع صفحات)
    [few] { $count } أوراق بوجهين (عدد الصفحات { $pages })
    [many] { $count } ورقة بوجهين (عدد الصفحات { $pages })
   *[other] { $count } ورقة بوجهين (عدد الصفحات { $pages })
}
print-labels = { $form ->
    [zero] لا ملصقات
    [one] ملصق واحد
    [two] ملصقان
    [few] { $count } ملصقات
    [many] { $count } ملصقًا
   *[other] { $count } ملصق
}
print-layouts-apart = لهذه الشارات أكثر من تصميم: ستكون لكل تصميم عملية طباعة وملف.
print-label-fitted = مقاس «{ $layout }» { $size } مم، ومقاس الملصقات { $label } مم: تُلاءم الشارة مع الملصق.
print-label-front = «{ $layout }»: لا يحمل الملصق إلا الوجه الأمامي.

## A run
print-waiting = في الانتظار
print-working = جارية
print-done = طُبعت
print-cancelled = أُوقفت
print-failed = تعذّرت
print-taken-back = أُلغيت: لم تُطبع
print-made = { $form ->
    [zero] لم تُنجز أي شارة من { $total }
    [one] أُنجزت شارة واحدة من { $total }
    [two] أُنجزت شارتان من { $total }
    [few] أُنجزت { $done } شارات من { $total }
    [many] أُنجزت { $done } شارة من { $total }
   *[other] أُنجزت { $done } شارة من { $total }
}
print-begun = طُلبت في { $moment }
print-by-whom = بطلب من: { $name }
print-progress = سير الطباعة
print-refresh = تحديث
print-back = كل عمليات الطباعة
print-download = تنزيل ملف PDF
print-file-kept = يُحفظ الملف يومًا واحدًا، وتُعدّ شاراته مطبوعة.
print-open-badge = فتح الشارة
print-stop = إيقاف الطباعة
print-stopped-done = أُوقفت الطباعة.
print-take-back-ask = لم تُطبع هذه الشارات (علق الورق أو ضاع الملف)…
print-take-back-title = { $form ->
    [zero] لا شارات لم تُطبع
    [one] القول إن شارة واحدة لم تُطبع؟
    [two] القول إن شارتين لم تُطبعا؟
    [few] القول إن { $count } شارات لم تُطبع؟
    [many] القول إن { $count } شارة لم تُطبع؟
   *[other] القول إن { $count } شارة لم تُطبع؟
}
print-take-back-lead = تعود علامات طبعها كما كانت، ويُحذف ملف هذه الطباعة. أما الشارات نفسها فتبقى صالحة.
print-take-back = لم تُطبع
print-taken-back-done = أُلغيت العلامات، ويمكن طباعة هذه الشارات من جديد.
print-stop-over = لم يبق ما يُوقف: كانت هذه الطباعة قد انتهت.
print-take-back-over = ليس هناك ما يُلغى: لم تطبع هذه العملية شيئًا، أو سبق إلغاؤها.
print-after-layouts = التصميم: { $layouts }

## Trouble
print-trouble-unreachable = الطابعة «{ $printer }» لا تجيب. هل هي مشغّلة ومتصلة بالشبكة؟
print-trouble-silent = الطابعة «{ $printer }» صامتة. هل فيها ملصقات وشريط، وهل هي مغلقة؟
print-trouble-cut-off = قطعت الطابعة «{ $printer }» الاتصال في وسط ملصق. أطفئوها ثم شغّلوها.
print-trouble-stranger = ما يجيب على عنوان الطابعة «{ $printer }» ليس طابعة ملصقات. لا يُعدّ مطبوعًا أي شيء يُرسل إليه: أخبروا من يدير الخادم.
print-trouble-labels = نفدت ملصقات الطابعة «{ $printer }». ضعوا لفّة جديدة.
print-trouble-ribbon = نفد شريط الطابعة «{ $printer }». غيّروه.
print-trouble-open = الطابعة «{ $printer }» مفتوحة. أغلقوها.
print-trouble-paused = الطابعة «{ $printer }» متوقفة مؤقتًا. اضغطوا على زر الإيقاف المؤقت فيها.
print-trouble-gone = لم تعد الطابعة «{ $printer }» في متناولكم. اختاروا غيرها.
print-trouble-unmade = تعذّر إعداد إحدى الشارات. حاولوا من جديد، وإن دام ذلك فأخبروا من يدير الخادم.
print-trouble-unprintable = لا يمكن طباعة أيّ من هذه الشارات كما هي. لم يُطبع شيء.
print-trouble-nobody = لم تعد لأحد في هذه الطباعة شارة. لم يُطبع شيء.

## At the door
print-door = عند الباب
print-at-door = يمكن للأبواب أن تطبع
print-at-door-hint = يمكن لمن يقف عند باب أن يطبع شارة من دخل. أما أنتم ومسؤولو الاستقبال فيمكنكم ذلك دائمًا.
print-badge = طباعة الشارة
print-badge-at = الشارة على «{ $printer }»
print-badge-here = الشارة عبر هذا المتصفح
print-badge-of = شارة { $name }
print-here-hint = مقاس الصفحة هو مقاس الشارة تمامًا. اطبعوها بنسبة 100٪ ودون هوامش.
print-now = طباعة
print-back-to-door = العودة إلى الباب
print-see-run = هذه الطباعة
print-left-out = شارات لم تُطبع
