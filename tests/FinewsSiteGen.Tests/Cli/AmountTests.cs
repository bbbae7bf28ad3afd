using FinewsSiteGen.Cli.Printing;

namespace FinewsSiteGen.Tests.Cli;

public sealed class AmountTests
{
    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(0.042, "42 ms")]
    [InlineData(0.5, "0.5 s")]
    [InlineData(1.26, "1.3 s")]
    [InlineData(42.4, "42 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(7500, "2 h 5 min")]
    [InlineData(90_000, "25 h 0 min")]
    public void Times_have_about_two_digits(double seconds, string text) => Amount.Time(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1234, "1.2 kB")]
    [InlineData(12_345, "12 kB")]
    [InlineData(999_600, "1.0 MB")]
    [InlineData(210_000_000, "210 MB")]
    [InlineData(5_000_000_000_000, "5.0 TB")]
    public void Sizes_are_in_powers_of_a_thousand(long bytes, string text) => Amount.Bytes(bytes).ShouldBe(text);

    [Theory]
    [InlineData(1, "1 post")]
    [InlineData(0, "0 posts")]
    [InlineData(1_234_567, "1,234,567 posts")]
    public void Counts_are_grouped(int number, string text) => Amount.Of(number, "post").ShouldBe(text);
}
