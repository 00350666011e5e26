import ArgumentParser
import PunteCommand

@main
enum Punte {
    static func main() async {
        await PunteCommand.main()
    }
}
