using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Tests.Parse;

public class BodySummaryTests
{
    [Fact]
    public void A_summary_is_one_line_without_spaces_between_chinese_characters() =>
        BodyCase.Parse("## 题\n\n甲 乙\n丙\tA股  B\n\n丁&amp;<b>戊</b>").Summary.ShouldBe("甲乙丙 A股 B 丁&戊");

    [Fact]
    public void Headings_and_tables_make_a_summary_only_when_there_is_nothing_else() =>
        BodyCase.Parse("# 题\n\n|甲|\n|-|\n|乙|").Summary.ShouldBe("题甲乙");

    [Fact]
    public void A_long_text_is_cut_after_a_sentence()
    {
        string first = new string('甲', 60) + "。";
        BodyCase.Parse(first + new string('乙', 100)).Summary.ShouldBe(first);
    }

    [Fact]
    public void A_long_sentence_is_cut_at_a_pause() =>
        BodyCase.Parse(new string('甲', 60) + "，" + new string('乙', 100)).Summary.ShouldBe(new string('甲', 60) + "…");

    [Fact]
    public void A_text_without_punctuation_is_cut_between_characters()
    {
        BodyCase.Parse(new string('甲', 300)).Summary.ShouldBe(new string('甲', 119) + "…");
        string rare = "甲" + string.Concat(Enumerable.Repeat("𠀀", 100));
        string summary = BodyCase.Parse(rare).Summary;
        summary.ShouldBe(rare[..119] + "…");
        string odd = BodyCase.Parse(rare[1..]).Summary;
        odd.ShouldBe(rare[1..119] + "…");
    }

    [Fact]
    public void A_text_of_exactly_the_limit_is_kept() => BodyCase.Parse(new string('甲', 120)).Summary.ShouldBe(new string('甲', 120));

    [Fact]
    public void What_is_gathered_for_a_summary_is_enough_however_long_its_pieces_are()
    {
        string[] kinds = ["甲", "a", "é", "😀", "，", "。", "𠀀", "1"];
        var random = new Random(120);
        for (int round = 0; round < 2000; round++)
        {
            int longest = round % 3 == 0 ? 300 : 12;
            string[] pieces = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, longest)).Select(_ => kinds[random.Next(kinds.Length)])))];
            BodyCase.Parse("<p>" + string.Join("</p><p>", pieces) + "</p>").Summary.ShouldBe(PlainText.Summary(string.Join(' ', pieces)));
        }
    }

    [Fact]
    public void An_empty_body_has_no_summary()
    {
        var story = BodyCase.Parse(" \n\n<p>&nbsp;</p>");
        story.Html.Length.ShouldBe(0);
        story.Summary.ShouldBe("");
        story.Characters.ShouldBe(0);
    }

    [Fact]
    public void Characters_are_letters_digits_and_ideographs() =>
        BodyCase.Parse("财政 2022年，A股 100%！𠀀😀\n\n> ・。<script>x</script>").Characters.ShouldBe(2 + 5 + 2 + 3 + 1);
}
