package io.omnisupport.demo;

import static io.omnisupport.demo.DemoScript.Who.ANNA;
import static io.omnisupport.demo.DemoScript.Who.BORIS;
import static io.omnisupport.demo.DemoScript.Who.CUSTOMER;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people wrote to the shop this morning. */
final class DemoScript {
    private DemoScript() {}

    enum Who {
        CUSTOMER,
        ANNA,
        BORIS
    }

    enum End {
        NONE,
        CLAIMED,
        RESOLVED,
        ON_HOLD
    }

    record Line(int minutesAgo, Who who, String text) {}

    /**
     * @param customer null for a visitor who told no name
     * @param note for colleagues; null for none
     */
    record Story(@Nullable String customer, End end, @Nullable String note, List<Line> lines) {}

    static final List<Story> SITE =
            List.of(
                    new Story(
                            "Мария Соколова",
                            End.RESOLVED,
                            null,
                            List.of(
                                    new Line(
                                            1500,
                                            CUSTOMER,
                                            "Добрый вечер! Палатка «Тайга 3» выдержит ветер на"
                                                    + " Ладоге?"),
                                    new Line(
                                            1494,
                                            ANNA,
                                            "Здравствуйте, Мария! Да: у неё три оттяжки на дугу и"
                                                    + " юбка, до 17 м/с стоит уверенно."),
                                    new Line(1490, CUSTOMER, "Отлично, беру. Спасибо!"))),
                    new Story(
                            "Игорь Власов",
                            End.ON_HOLD,
                            "Склад обещал ответить до обеда. Если не найдут — отправляем новый.",
                            List.of(
                                    new Line(
                                            320,
                                            CUSTOMER,
                                            "Заказ 4182 по трек-номеру третий день на одном месте"),
                                    new Line(
                                            316,
                                            BORIS,
                                            "Вижу, посылка застряла в Тосно. Уже спросил перевозчика,"
                                                    + " напишу сегодня."),
                                    new Line(314, CUSTOMER, "Хорошо, жду"))),
                    new Story(
                            "Ольга Титова",
                            End.CLAIMED,
                            null,
                            List.of(
                                    new Line(
                                            96,
                                            CUSTOMER,
                                            "Здравствуйте! Купила спальник, а он на размер меньше."
                                                    + " Можно обменять?"),
                                    new Line(
                                            92,
                                            ANNA,
                                            "Конечно. Пришлите, пожалуйста, номер заказа — оформлю"
                                                    + " обмен и вызову курьера."),
                                    new Line(41, CUSTOMER, "4207. Курьер нужен завтра после шести"),
                                    new Line(
                                            40,
                                            CUSTOMER,
                                            "И ещё: бирку я уже срезала, это не страшно?"))),
                    new Story(
                            null,
                            End.NONE,
                            null,
                            List.of(
                                    new Line(
                                            23,
                                            CUSTOMER,
                                            "Есть ли доставка в Мурманск и сколько по времени?"))),
                    new Story(
                            "Дмитрий Рябов",
                            End.NONE,
                            null,
                            List.of(
                                    new Line(
                                            12,
                                            CUSTOMER,
                                            "Оплатил, деньги списались, а заказ висит как неоплаченный"),
                                    new Line(9, CUSTOMER, "Номер 4219"))),
                    new Story(
                            null,
                            End.NONE,
                            null,
                            List.of(
                                    new Line(
                                            4,
                                            CUSTOMER,
                                            "Подскажите, какая горелка тише: «Искра» или «Ветка»?"))));

    static final Map<String, String> TELEGRAM =
            Map.of(
                    "Светлана",
                    "Добрый день! Рюкзак 60 литров есть в зелёном?",
                    "Тимур",
                    "Можно ли забрать заказ сегодня до восьми?");
}
