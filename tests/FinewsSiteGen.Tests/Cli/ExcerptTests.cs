using FinewsSiteGen.Cli.Printing;

namespace FinewsSiteGen.Tests.Cli;

/// <summary>The line of a template that a finding shows, and the mark below it.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("<p>{{ x }}</p>", 7, "      ^")]
    [InlineData("x", 1, "^")]
    [InlineData("{{ if x", 8, "       ^")]
    [InlineData("{{ if x", 800, "       ^")]
    [InlineData("", 1, "^")]
    [InlineData("上一篇{{ x }}", 7, "         ^")]
    [InlineData("「，」{{ x }}", 7, "         ^")]
    [InlineData("\t\t<b>{{ x }}", 9, "\t\t      ^")]
    [InlineData("😀{{ x }}", 6, "     ^")]
    [InlineData("e\u0301{{ x }}", 6, "    ^")]
    [InlineData("\e[2J{{ x }}", 8, "       ^")]
    public void The_mark_stands_below_the_place_in_columns_of_a_terminal(string line, int column, string mark) =>
        Excerpt.Of(line, column, 76).Mark.ShouldBe(mark);

    [Theory]
    [InlineData(3, "aa{{ x }}bbbbbbbbbbbbbbbbbbbbbbbbb...", "  ^")]
    [InlineData(60, "...bbbbbbbbbbbbbb^bbbbbbbbbbbbbbbbbb...", null)]
    [InlineData(110, "...bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "                                     ^")]
    public void A_long_line_is_cut_around_the_place(int column, string text, string? mark)
    {
        string line = "aa{{ x }}" + new string('b', 100);
        var excerpt = Excerpt.Of(line, column, 40);
        excerpt.Text.Length.ShouldBeLessThanOrEqualTo(40);
        if (mark is null)
            (excerpt.Mark.Length > 10 && excerpt.Text.StartsWith("...b", StringComparison.Ordinal) && excerpt.Text.EndsWith("b...", StringComparison.Ordinal)).ShouldBeTrue();
        else
            (excerpt.Text, excerpt.Mark).ShouldBe((text, mark));
    }

    [Fact]
    public void The_mark_stays_below_the_place_wherever_a_long_line_is_cut()
    {
        string line = string.Concat(Enumerable.Repeat("ab宽\t🙂", 60)) + "!" + string.Concat(Enumerable.Repeat("宽ab", 60));
        var excerpt = Excerpt.Of(line, line.IndexOf('!', StringComparison.Ordinal) + 1, 70);
        int place = excerpt.Text.IndexOf('!', StringComparison.Ordinal);
        Fills(excerpt.Text[..place]).ShouldBe(Fills(excerpt.Mark[..^1]));
        Fills(excerpt.Text).ShouldBeLessThanOrEqualTo(70);
    }

    private static int Fills(string text) => text.EnumerateRunes().Sum(Columns.Of);
}
