using System.Runtime.CompilerServices;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Numbers with zeros in front.</summary>
internal static class Digits
{
    /// <summary>Fills all of <paramref name="utf8"/>.</summary>
    /// <param name="value">Not negative, and not of more digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(int value, Span<byte> utf8)
    {
        var rest = (uint)value;
        if (utf8.Length == 2)
        {
            utf8[1] = (byte)('0' + (rest % 10));
            utf8[0] = (byte)('0' + (rest / 10));
            return;
        }

        for (var i = utf8.Length - 1; i >= 0; i--)
        {
            (rest, var digit) = Math.DivRem(rest, 10);
            utf8[i] = (byte)('0' + digit);
        }
    }
}
