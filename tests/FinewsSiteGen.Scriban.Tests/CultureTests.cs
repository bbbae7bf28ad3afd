using FinewsSiteGen.Scriban.Cultures;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>The table of cultures; what the cultures print is among the cases.</summary>
public sealed class CultureTests
{
    [Fact]
    public void Every_culture_of_the_table_can_be_made_and_prints_a_time_and_a_number()
    {
        var time = new DateTimeOffset(2022, 2, 16, 19, 5, 3, TimeSpan.Zero);
        CultureTable.Names.Count().ShouldBeGreaterThan(800);
        foreach (var culture in CultureTable.Names.Select(name => CultureTable.Find(name)!))
        {
            culture.Format(time, "D").ShouldNotBeEmpty();
            (-1234.5).ToString("C", culture.Info).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("FR-fr", "février")]
    [InlineData("fr-XX", "février")]
    [InlineData("fr_FR", "février")]
    [InlineData("zh-CN", "二月")]
    [InlineData("xx", "February")]
    [InlineData("C", "February")]
    [InlineData("", "February")]
    public void A_culture_is_found_in_any_case_or_falls_back(string name, string month) =>
        CultureTable.Find(name)!.Info.DateTimeFormat.GetMonthName(2).ShouldBe(month);

    [Theory]
    [InlineData("a")]
    [InlineData("fr FR")]
    [InlineData("fr-")]
    [InlineData("fr--FR")]
    [InlineData("français")]
    [InlineData("abcdefghijkl")]
    public void What_is_no_name_of_a_culture_is_refused(string name) => CultureTable.Find(name).ShouldBeNull();
}
