using System.Runtime.CompilerServices;

namespace FinewsSiteGen.Tests.Support;

/// <summary>
/// Compares what a test made with what was accepted before, by Verify's file conventions: <c>Class.Method.verified.txt</c> beside the test,
/// and on a difference <c>Class.Method.received.txt</c>, to be renamed once it is found right. With <c>FINEWS_ACCEPT_SNAPSHOTS=1</c> in the
/// environment all that is received is accepted.
/// </summary>
internal static class Snapshot
{
    private static bool Accepts => Environment.GetEnvironmentVariable("FINEWS_ACCEPT_SNAPSHOTS") == "1";

    /// <param name="extension">Of the file, without the dot, so that editors and reviews show it as what it is.</param>
    public static void Verify(string text, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string stem = Stem(file, method);
        Fail(new TextSnapshot($"{stem}.verified.{extension}", $"{stem}.received.{extension}").Compare(text, Accepts));
    }

    /// <summary>Compares a folder with <c>Class.Method.verified/</c>, file by file.</summary>
    /// <param name="include">Which files, by their path with <c>/</c>; all when left out.</param>
    public static void VerifyDirectory(string folder, Func<string, bool>? include = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string stem = Stem(file, method);
        Fail(new FolderSnapshot($"{stem}.verified", $"{stem}.received").Compare(folder, include ?? (_ => true), Accepts));
    }

    private static string Stem(string file, string method)
    {
        string place = TestProject.Place(file);
        return Path.Combine(Path.GetDirectoryName(place)!, $"{Path.GetFileNameWithoutExtension(place)}.{method}");
    }

    private static void Fail(string? complaint)
    {
        if (complaint is not null)
            Assert.Fail(complaint);
    }
}
