using System.Buffers;
using System.Text;
using System.Text.Unicode;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads one content file; safe from any thread.</summary>
public static class SourceReader
{
    /// <summary>In bytes. Bodies are limited to 4 MB; a file may hold a little more.</summary>
    public const long LargestPost = 8 * 1024 * 1024;

    /// <param name="keyed">Gives the text's hash, where it is wanted.</param>
    /// <returns><see langword="null"/> when the file cannot be read; <paramref name="found"/> names it.</returns>
    public static SourceText? Read(SourceFile file, DiagnosticBag found, KeyedHash? keyed = null)
    {
        if (file.Length > LargestPost)
        {
            found.Add(Rules.FileTooLarge, file.Path, 0, file.Length, LargestPost);
            return null;
        }
        return ReadAsListed(file, found, keyed) ?? ReadAsIs(file, found, keyed);
    }

    /// <returns><see langword="null"/> when it is longer or shorter than it was when it was listed, or cannot be read.</returns>
    private static SourceText? ReadAsListed(SourceFile file, DiagnosticBag found, KeyedHash? keyed)
    {
        if (file.Length == 0 || !LinuxFile.IsAtHand)
            return null;
        int length = (int)file.Length;
        byte[] rented = ArrayPool<byte>.Shared.Rent(length + 1);
        try
        {
            return LinuxFile.Read(file.FullPath, rented.AsSpan(0, length + 1)) ? Decode(file, rented.AsSpan(0, length), found, keyed) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static SourceText? ReadAsIs(SourceFile file, DiagnosticBag found, KeyedHash? keyed)
    {
        byte[] rented = [];
        try
        {
            using var handle = File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            int length = (int)Math.Min(RandomAccess.GetLength(handle), LargestPost);
            rented = ArrayPool<byte>.Shared.Rent(length);
            int read = 0;
            for (int got; read < length && (got = RandomAccess.Read(handle, rented.AsSpan(read, length - read), read)) > 0;)
                read += got;
            return Decode(file, rented.AsSpan(0, read), found, keyed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(Rules.FileUnreadable, file.Path, 0, Fault.CauseOf(fault));
            return null;
        }
        finally
        {
            if (rented.Length > 0)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>For files that are taken over as they are.</summary>
    /// <returns><see langword="null"/> when it cannot be read.</returns>
    public static UInt128? HashOf(SourceFile file) => HashOf(file.FullPath);

    /// <inheritdoc cref="HashOf(SourceFile)"/>
    public static UInt128? HashOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Fingerprint.Of(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The text of a file whose bytes are there.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    public static SourceText Decode(SourceFile file, ReadOnlySpan<byte> bytes, DiagnosticBag found, KeyedHash? keyed)
    {
        var hash = keyed?.Of(bytes) ?? default;
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
            found.Add(Rules.ByteOrderMark, file.Path, 1);
        }
        string text = TextOf(bytes);
        if (text.Contains('\uFFFD', StringComparison.Ordinal) && !Utf8.IsValid(bytes))
            found.Add(Rules.NotUtf8, file.Path, FirstBadLine(bytes, out int bad), bad);
        return new SourceText(file.Path, file.Stem, text) { Hash = hash };
    }

    /// <summary>As <see cref="Encoding.GetString(byte[])"/>, without a first pass over the bytes to count characters.</summary>
    private static string TextOf(ReadOnlySpan<byte> bytes)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            Utf8.ToUtf16(bytes, rented, out _, out int length);
            return new string(rented, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static int FirstBadLine(ReadOnlySpan<byte> bytes, out int bad)
    {
        int line = 1;
        int firstBad = 0;
        bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out int used);
            if (status != OperationStatus.Done)
            {
                bad += used;
                firstBad = firstBad > 0 ? firstBad : line;
            }
            else if (rune.Value == '\n')
            {
                line++;
            }
            bytes = bytes[used..];
        }
        return firstBad;
    }
}
